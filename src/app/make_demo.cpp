// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "app/audit.h"
#include "app/case_numbers.h"
#include "app/demo.h"
#include "app/demo/family_draft.h"

namespace tweehanden::app {
namespace {

constexpr long long kBatch = 200;  // families in one transaction: few commits, and little is lost when it is stopped

int yearOf(Date day) { return static_cast<int>(day.civil().year()); }

Result<long long> firstNumber(Session& session) {
  long long number = 0;
  const Status status = session.store().read([&](store::Reader& reader) -> Status {
    const auto free = nextFreeNumber(reader, yearOf(session.clock().today()));
    if (!free) return fail(free.error());
    number = *free;
    return {};
  });
  if (!status) return fail(status.error());
  return number;
}

Status writeBatch(Session& session, const demo::Setting& setting, long long from, long long through,
                  long long firstCase) {
  const int year = yearOf(setting.today);
  return session.store().keep([&](store::Writer& writer) -> Status {
    for (long long number = from; number <= through; ++number) {
      const auto file = demo::makeFamily(setting, number, caseNumberText(year, firstCase + number - 1));
      if (const Status inserted = writer.insertCase(file); !inserted) return inserted;
      const auto family = file.family.id;
      if (const Status noted = writer.note(audit("create", "demo", family.value, family)); !noted) return noted;
    }
    return {};
  });
}

}  // namespace

Result<long long> makeDemo(Session& session, long long families, unsigned long long seed, const Progress& progress) {
  // Invented families never go among real ones.
  if (!session.demo()) return fail(ErrorCode::StoreExists, "not a demo store");
  if (families < 0) return fail(ErrorCode::InvalidValue, "number of families");
  auto words = demo::loadWords();
  if (!words) return fail(words.error());
  const auto firstCase = firstNumber(session);
  if (!firstCase) return fail(firstCase.error());
  const demo::Setting setting = demo::makeSetting(session.model(), std::move(*words), seed, session.clock().today());
  long long written = 0;
  while (written < families) {
    if (progress && !progress(written, families)) return written;
    const long long through = std::min(families, written + kBatch);
    if (const Status status = writeBatch(session, setting, written + 1, through, *firstCase); !status) {
      return fail(status.error());
    }
    written = through;
  }
  if (progress) (void)progress(written, families);
  return written;
}

}  // namespace tweehanden::app
