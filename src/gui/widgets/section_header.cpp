// SPDX-License-Identifier: EUPL-1.2
#include "gui/widgets/section_header.h"

#include "gui/widgets/flow_layout.h"
#include "gui/widgets/labels.h"

namespace tweehanden::gui {

SectionHeader::SectionHeader(const QString& title, QWidget* parent) : QWidget(parent) {
  auto* flow = new FlowLayout(this);
  setMargins(*flow, 0, 0, 0, 0);
  setSpacing(*flow, 12);
  flow->addWidget(makeWrapped(title, LabelKind::Section, this));
  m_remark = makeWrapped({}, LabelKind::Secondary, this);
  flow->addWidget(m_remark);
  m_remark->hide();
  QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
  policy.setHeightForWidth(true);
  setSizePolicy(policy);
}

void SectionHeader::setRemark(const QString& remark) {
  m_remark->setText(remark);
  m_remark->setVisible(!remark.isEmpty());
}

}  // namespace tweehanden::gui
