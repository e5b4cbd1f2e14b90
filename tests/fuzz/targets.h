// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string_view>

/// One function for each reader of files from outside. It reads the bytes as that reader would and, when they are
/// accepted, uses what was read; a broken promise ends the program. libFuzzer and the corpus test call the same
/// functions.
namespace tweehanden::fuzz {

/// A model in one file: scores, intervals and plan of an accepted one are numbers within their bounds.
void readModel(std::string_view bytes);

/// A case file: an accepted one is written and read back as the same case, and can be scored with the shipped model.
void readCase(std::string_view bytes);

/// An overlay on the model of tests/data/models/whole.json: what it gives is a model that can be used.
void readOverlay(std::string_view bytes);

}  // namespace tweehanden::fuzz
