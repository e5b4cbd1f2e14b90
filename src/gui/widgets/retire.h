// SPDX-License-Identifier: EUPL-1.2
#pragma once

class QWidget;

namespace tweehanden::gui {

/// Takes a widget out of use: hidden, nameless for who looks fields up by name, and deleted by the event loop.
/// It keeps its parent: a widget without one is a window, and closing that would take the focus from ours.
void retire(QWidget* widget);

}  // namespace tweehanden::gui
