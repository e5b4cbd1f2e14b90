// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QString>

class QScrollArea;
class QWidget;

namespace tweehanden::gui {

/// A page's scroll area: no frame, as wide as the page, no stop for Tab, named for who hears it.
[[nodiscard]] QScrollArea* makePageScroll(const QString& name, QWidget* parent);

}  // namespace tweehanden::gui
