// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace tweehanden::gui {

/// The places and the families last opened; in a narrow window only icons.
class Sidebar : public QWidget {
  Q_OBJECT
 public:
  explicit Sidebar(QWidget* parent = nullptr);

  void setUser(const QString& user, const QString& store);
  /// Remembers a family for as long as the store is open; never written anywhere.
  void addRecent(const QString& caseNumber, const QString& name);
  void setCurrentFamily(const QString& caseNumber);
  void forgetRecent();
  void setNarrow(bool narrow);

 signals:
  void familiesRequested();
  void familyRequested(const QString& caseNumber);

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  struct Recent {
    QString caseNumber;
    QString name;
  };
  QWidget* makeBrand();
  void showRecent();

  bool m_narrow = false;
  QLabel* m_brandName = nullptr;
  QPushButton* m_families;
  QLabel* m_recentTitle;
  QVBoxLayout* m_recentBox;
  QLabel* m_user;
  QList<Recent> m_recent;
  QString m_current;
};

}  // namespace tweehanden::gui
