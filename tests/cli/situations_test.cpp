// SPDX-License-Identifier: EUPL-1.2
// Five invented families, each after a situation that the source documents describe, and what a sensible professional
// would expect of the plan. The files stand in tests/data/situations.
#include <algorithm>
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <set>

#include "cli_runner.h"

namespace tweehanden::cli::test {
namespace {

using nlohmann::json;

constexpr const char* kDay = "2026-11-22";

/// A situation with its profile and plan.
struct Situation {
  json score;
  json plan;

  explicit Situation(const std::string& name) {
    CliRunner cli;
    const std::string file = tweehanden::test::sourceFile("tests/data/situations/" + name + ".json").string();
    score = json::parse(ran(cli, "score", file));
    plan = json::parse(ran(cli, "plan", file));
  }

  [[nodiscard]] std::set<std::string> raised() const {
    std::set<std::string> ids;
    for (const auto& each : score["factors"]) {
      const bool up = each["level"] == "raised" || each["level"] == "high";
      if (up && each["kind"] == "risk") ids.insert(each["id"]);
    }
    return ids;
  }

  /// The task in this family with the largest gain on a side; one done together counts on both.
  [[nodiscard]] json first(const std::string& side) const {
    json best;
    for (const auto& task : plan["tasks"]) {
      const bool ours = task["owner"] == side || task["owner"] == "together";
      if (task["part"] == "family" && ours && (best.is_null() || task["gain"] > best["gain"])) best = task;
    }
    return best;
  }

  /// Whether a first task may be there, and rests on this case: on raised factors and on what was recorded.
  void expectFirst(const std::string& side, const std::set<std::string>& sensible) const {
    const json task = first(side);
    INFO(side << ": " << task.dump());
    REQUIRE_FALSE(task.is_null());
    const bool named =
        sensible.contains(task["id"]) || (task["counterpart"].is_string() && sensible.contains(task["counterpart"]));
    CHECK(named);
    CHECK_FALSE(task["observations"].empty());
    CHECK(task["text"].get<std::string>().find('{') == std::string::npos);
    for (const auto& id : task["factors"]) CHECK(raised().contains(id));
  }

  [[nodiscard]] std::set<std::string> blockedBy(const std::string& guard) const {
    std::set<std::string> ids;
    for (const auto& each : plan["blocked"]) {
      if (each["guard"] == guard) ids.insert(each["id"]);
    }
    return ids;
  }

 private:
  static std::string ran(CliRunner& cli, const std::string& command, const std::string& file) {
    const auto outcome = cli.run({command, "--case", file, "--on", kDay, "--json"});
    INFO(outcome.err);
    REQUIRE(outcome.code == 0);
    return outcome.out;
  }
};

constexpr const char* kYouth = "youth_service";
constexpr const char* kMigrant = "migrant_organisation";

}  // namespace

// Azghari, Janssen & Nieuwboer (2020), "Sociaal netwerk en eigen kracht": working parents who speak Dutch well; their
// son wears an ankle bracelet and nobody in the family may know. They would rather have no one of their own circle.
// Expected: shame and a network they cannot talk to; a quiet talk in which the professional asks what is usual for
// them; nothing that brings in family, neighbours or other parents.
TEST_CASE("The parents who hide an ankle bracelet get a quiet talk, and nothing goes through their own circle") {
  const Situation situation("zoon-met-enkelband");
  CHECK(situation.raised() == std::set<std::string>{"risk.2", "risk.10"});
  situation.expectFirst(kYouth, {"VER-J3", "VER-J1"});
  situation.expectFirst(kMigrant, {"VER-M1"});
  const auto blocked = situation.blockedBy("own_circle");
  for (const char* id : {"BEK-J5", "BEK-M5", "BEK-M6", "VER-M3"}) CHECK(blocked.contains(id));
}

// The same, "Hulpvragen": a boy of fifteen stays in bed, father and mother handle it in opposite ways and leave each
// next step to others. Expected: explain with the school what the worry is, and make the parents themselves stronger;
// no interpreter as first answer, for they are understood through a professional one.
TEST_CASE(
    "The parents of the boy who stays in bed get explanation where he goes to school and help to act themselves") {
  const Situation situation("jongen-blijft-in-bed");
  CHECK(situation.raised().contains("risk.3"));
  CHECK(situation.raised().contains("risk.4"));
  CHECK_FALSE(situation.raised().contains("risk.9"));
  situation.expectFirst(kYouth, {"BEK-J2", "BEK-J3"});
  situation.expectFirst(kMigrant, {"BEK-M9", "BEK-M7", "BEK-M4"});
}

// Bellaart & Pehlivan (2011), chapter 1: a mother trusts the women's house and does not know which door of the service
// is hers. Expected: the service comes to her place; the organisation explains and comes along.
TEST_CASE("The mother who trusts the women's house meets the service there, and its women explain and come along") {
  const Situation situation("vertrouwde-plek");
  CHECK(situation.raised().contains("risk.1"));
  CHECK(situation.raised().contains("risk.6"));
  situation.expectFirst(kYouth, {"BEK-J2", "BEK-J3", "VER-J1"});
  situation.expectFirst(kMigrant, {"BEK-M2", "BEK-M3", "BEK-M4", "VER-M2", "VER-M4"});
}

// Azghari, Janssen & Nieuwboer (2020), "Participatiesamenleving" ("van de kast naar de muur") and KIS on access to
// teams: four counters, five digital forms, no help yet. Expected: every barrier is the service's; fill in the form
// together, meet where she already comes. For travel and time the source has tasks on one side only, and the plan says
// so.
TEST_CASE(
    "The mother sent from counter to counter gets a simpler start near home, and the service is what is in the way") {
  const Situation situation("van-kast-naar-muur");
  for (const char* id : {"risk.5", "risk.11", "risk.12", "risk.17"}) CHECK(situation.raised().contains(id));
  for (const char* id : {"risk.3", "risk.4", "risk.9", "risk.10"}) CHECK_FALSE(situation.raised().contains(id));
  situation.expectFirst(kYouth, {"KWA-J7", "KWA-J1", "BEK-J4"});
  situation.expectFirst(kMigrant, {"KWA-M1", "VER-M1", "VER-M2"});
  const auto& oneSided = situation.plan["one_sided"];
  CHECK(std::ranges::find(oneSided, "risk.5") != oneSided.end());
}

// Movisie on client support: an elder shows the official her best side; her family learned to expect nothing of the
// government. Expected: a slow meeting in a place they trust; someone who explains and takes distrust away.
TEST_CASE("The grandmother who says all is well gets a slow meeting in a place that her family trusts") {
  const Situation situation("alles-gaat-goed");
  for (const char* id : {"risk.7", "risk.8", "risk.10"}) CHECK(situation.raised().contains(id));
  CHECK_FALSE(situation.raised().contains("risk.1"));
  situation.expectFirst(kYouth, {"VER-J1", "VER-J3"});
  // The plan begins with the talk about what is hard to say; a professional might begin with trust (VER-M1, next on the
  // list). Both are for this family.
  situation.expectFirst(kMigrant, {"VER-M1", "VER-M2", "VER-M3", "VER-M4"});
}

TEST_CASE("Different families get different first tasks") {
  std::set<std::string> youth;
  std::set<std::string> migrant;
  for (const char* name :
       {"zoon-met-enkelband", "jongen-blijft-in-bed", "vertrouwde-plek", "van-kast-naar-muur", "alles-gaat-goed"}) {
    const Situation situation(name);
    youth.insert(situation.first(kYouth)["id"]);
    migrant.insert(situation.first(kMigrant)["id"]);
  }
  CHECK(youth.size() >= 3);
  CHECK(migrant.size() >= 3);
}

}  // namespace tweehanden::cli::test
