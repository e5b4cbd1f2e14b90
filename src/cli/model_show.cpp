// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <nlohmann/json.hpp>
#include <ostream>

#include "cli/command.h"
#include "cli/layout.h"
#include "cli/model_output.h"

namespace tweehanden::cli {
namespace {

using nlohmann::ordered_json;
using scoring::ModelItem;
using scoring::ModelItemKind;

ordered_json itemJson(const ModelItem& item) {
  return {{"kind", codeOf(item.kind)}, {"id", item.id}, {"name", item.name}, {"values", valuesJson(item.values)}};
}

std::string itemText(const ModelItem& item) {
  std::string text = wordOf(item.kind) + " " + item.id + (item.name.empty() ? "" : ": " + item.name) + "\n";
  for (const auto& [path, value] : item.values) text += wrapped(path + ": " + valueText(value), 2, 4);
  return text;
}

ordered_json summaryJson(const scoring::Model& model, const std::vector<ModelItem>& items) {
  ordered_json numbers = ordered_json::object();
  ordered_json list = ordered_json::array();
  ordered_json sources = ordered_json::object();
  for (const ModelItem& item : items) {
    if (item.kind == ModelItemKind::Numbers) {
      numbers[item.id] = valuesJson(item.values);
    } else if (item.kind == ModelItemKind::Sources) {
      sources = valuesJson(item.values);
    } else {
      list.push_back({{"kind", codeOf(item.kind)}, {"id", item.id}, {"name", item.name}});
    }
  }
  return {{"counts", countsJson(model)}, {"numbers", numbers}, {"items", list}, {"sources", sources}};
}

std::string summaryText(const scoring::Model& model, const std::vector<ModelItem>& items) {
  std::string text = countsText(model) + ".\n";
  for (const ModelItem& item : items) {
    if (item.kind == ModelItemKind::Numbers || item.kind == ModelItemKind::Sources) text += "\n" + itemText(item);
  }
  std::vector<std::vector<std::string>> rows;
  for (const ModelItem& item : items) {
    if (item.kind == ModelItemKind::Numbers || item.kind == ModelItemKind::Sources) continue;
    rows.push_back({wordOf(item.kind), item.id, item.name});
  }
  return text + "\n" + columns(rows) + "\nAlles van één onderdeel: tweehanden-cli model show NAAM\n";
}

int show(const Arguments& arguments, const Context& context) {
  const auto model = modelFrom(arguments.text("model"), arguments, context);
  if (!model) return context.refuse(model.error());
  const auto items = scoring::itemsOf(*model);
  const std::string id = arguments.text("ID");
  const auto item = std::ranges::find(items, id, &ModelItem::id);
  if (arguments.has("ID") && item == items.end()) {
    return context.refuse({ErrorCode::NotFound, "item of a model", {}, {}, {id}});
  }
  if (arguments.has("json")) {
    ordered_json out{{"model", headJson(*model)}};
    out.update(arguments.has("ID") ? ordered_json{{"item", itemJson(*item)}} : summaryJson(*model, items));
    context.out << out.dump(2) << '\n';
  } else {
    context.out << headText(*model) << '\n' << (arguments.has("ID") ? itemText(*item) : summaryText(*model, items));
  }
  return kDone;
}

}  // namespace

Command modelShowCommand() {
  std::vector<Option> options{
      {"ID", OptionKind::Positional, "één onderdeel, zoals risk.9 of VER-J4; anders alles kort"}};
  for (Option& option : modelOptions()) options.push_back(std::move(option));
  options.push_back(jsonOption());
  return {"model show", "toont een model, of één onderdeel ervan met alles wat erbij hoort", std::move(options), show};
}

}  // namespace tweehanden::cli
