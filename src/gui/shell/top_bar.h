// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;
class QMenu;
class QToolButton;

namespace tweehanden::gui {

/// Back and forward, the search field, what the store is doing, lock and menu.
class TopBar : public QWidget {
  Q_OBJECT
 public:
  explicit TopBar(QWidget* parent = nullptr);

  void setHistory(bool canGoBack, bool canGoForward);
  void setStore(const QString& name, bool demo);
  /// "alles bewaard", "bewaren…"
  void setState(const QString& words);
  void setNarrow(bool narrow);
  void focusSearch();
  /// Puts the focus back without touching what is being typed.
  void focusSearchKeepingCursor();
  void setSearchText(const QString& text);
  [[nodiscard]] QString searchText() const;
  [[nodiscard]] QMenu* menu() const { return m_menu; }

 signals:
  void backRequested();
  void forwardRequested();
  void searched(const QString& text);
  void firstRequested();
  void lockRequested();

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  QToolButton* makeButton(const QString& iconName, const QString& name, const QString& shortcut);
  QLineEdit* makeSearch();
  void showStore();

  QToolButton* m_back;
  QToolButton* m_forward;
  QLineEdit* m_search;
  QLabel* m_searchHint = nullptr;
  QLabel* m_demo;
  QLabel* m_store;
  QToolButton* m_lock;
  QToolButton* m_more;
  QMenu* m_menu;
  QString m_storeName;
  QString m_state;
  bool m_narrow = false;
};

}  // namespace tweehanden::gui
