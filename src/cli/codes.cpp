// SPDX-License-Identifier: EUPL-1.2
#include "cli/codes.h"

namespace tweehanden::cli {

std::string codeOf(scoring::Level level) {
  switch (level) {
    case scoring::Level::Unknown: return "unknown";
    case scoring::Level::Low: return "low";
    case scoring::Level::Raised: return "raised";
    case scoring::Level::High: return "high";
  }
  return {};
}

std::string codeOf(scoring::Trend trend) {
  switch (trend) {
    case scoring::Trend::Unknown: return "unknown";
    case scoring::Trend::Silent: return "silent";
    case scoring::Trend::Rising: return "rising";
    case scoring::Trend::Steady: return "steady";
    case scoring::Trend::Falling: return "falling";
  }
  return {};
}

std::string codeOf(scoring::Cluster cluster) {
  switch (cluster) {
    case scoring::Cluster::None: return "none";
    case scoring::Cluster::Bekendheid: return "bekendheid";
    case scoring::Cluster::Vertrouwen: return "vertrouwen";
    case scoring::Cluster::Kwaliteit: return "kwaliteit";
  }
  return {};
}

std::string codeOf(scoring::FactorKind kind) {
  switch (kind) {
    case scoring::FactorKind::Risk: return "risk";
    case scoring::FactorKind::Barrier: return "barrier";
    case scoring::FactorKind::Promoter: return "promoter";
  }
  return {};
}

std::string codeOf(scoring::Side side) {
  switch (side) {
    case scoring::Side::YouthService: return "youth_service";
    case scoring::Side::Together: return "together";
    case scoring::Side::MigrantOrganisation: return "migrant_organisation";
  }
  return {};
}

std::string codeOf(scoring::FirstStep step) {
  switch (step) {
    case scoring::FirstStep::MeldcodeSteps: return "meldcode_steps";
    case scoring::FirstStep::RepeatWithInterpreter: return "repeat_with_interpreter";
    case scoring::FirstStep::AskConsent: return "ask_consent";
    case scoring::FirstStep::GiveFeedback: return "give_feedback";
    case scoring::FirstStep::AnswerRequest: return "answer_request";
  }
  return {};
}

std::string codeOf(domain::TaskPart part) { return part == domain::TaskPart::Family ? "family" : "organisation"; }

std::string codeOf(app::VerifyCheck check) {
  switch (check) {
    case app::VerifyCheck::Integrity: return "integrity";
    case app::VerifyCheck::ForeignKeys: return "foreign_keys";
    case app::VerifyCheck::AuditChain: return "audit_chain";
    case app::VerifyCheck::KeySlots: return "key_slots";
    case app::VerifyCheck::SearchIndex: return "search_index";
    case app::VerifyCheck::AuditHead: return "audit_head";
  }
  return {};
}

}  // namespace tweehanden::cli
