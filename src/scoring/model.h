// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "domain/terms.h"
#include "support/date.h"
#include "support/error.h"

/// The model: factors, indicators, tasks, guards and every number the engine uses. Data, not code.
namespace tweehanden::scoring {

/// Where something of the model comes from: a document of the seeds, its table or section.
struct Source {
  std::string document;  ///< "001"
  std::string place;     ///< "tabel 4", "hoofdstuk 1, Onbegrip en wantrouwen", or "eigen voorstel"
  bool operator==(const Source&) const = default;
};

enum class FactorKind { Risk, Barrier, Promoter };
enum class Cluster { None, Bekendheid, Vertrouwen, Kwaliteit };
enum class SystemLevel { None, Micro, Meso, Macro };
/// Whom a factor describes. Nine of the 17 describe the service.
enum class About { Family, Service, Both };

struct Factor {
  std::string id;  ///< "risk.9", "barrier.taalbarriere"
  int number = 0;  ///< 1..17 for a risk factor
  FactorKind kind = FactorKind::Risk;
  Cluster cluster = Cluster::None;        ///< of a risk factor
  SystemLevel level = SystemLevel::None;  ///< of a barrier or promoter
  About about = About::Family;
  std::string title;                                    ///< as the source words it
  std::string otherTitle;                               ///< the other table's wording, when it differs
  std::string shortName;                                ///< worded so that "hoog" has one meaning
  std::string explanation;                              ///< B1
  std::vector<std::string> namedBy;                     ///< "clients", "professionals"
  std::vector<domain::Perspective> scoredPerspectives;  ///< whose observations count
  int contactsAbovePrior = 1;                           ///< different contacts needed before it can exceed the prior
  double weight = 0;                                    ///< ω of a risk factor; the 17 sum to 1 unless overridden
  Source source;
};

struct Answer {
  std::string code;
  std::string text;                ///< on the button
  std::string statement;           ///< as a finding: "Alles ging via een ander"
  std::optional<double> severity;  ///< nothing: no evidence
};

/// severity of the last threshold whose `from` is not above the value
struct Threshold {
  double from = 0;
  double severity = 0;
};

struct Link {
  int factor = 0;  ///< index into Model::factors
  double weight = 1;
};

enum class IndicatorKind { Direct, Question, Rule };

struct Indicator {
  std::string id;
  IndicatorKind kind = IndicatorKind::Question;
  std::string name;  ///< short: "Begrijpen zonder hulp"
  std::string questionFamily;
  std::string questionYouthService;
  std::string questionMigrantOrganisation;
  std::vector<Answer> answers;        ///< with "unknown" and "not_discussed" at the end; empty for a rule
  std::string unit;                   ///< of a rule
  std::vector<Threshold> thresholds;  ///< of a rule, ascending
  double halfLifeDays = 365;
  std::string halfLifeReason;
  std::vector<Link> links;
  std::vector<Source> linkSources;    ///< parallel to links when read from a file; empty in a model built by hand
  bool languageSkill = false;         ///< about command of Dutch only: may not link to risk.9 (guard own_words)
  std::vector<std::string> keywords;  ///< words that find it
  Source source;

  [[nodiscard]] const Answer* answer(std::string_view code) const;
  [[nodiscard]] const std::string& question(domain::Perspective perspective) const;
};

enum class Owner { YouthService, MigrantOrganisation };
enum class Horizon { Family, Standing };

struct TaskTemplate {
  std::string id;  ///< "VER-J4"
  Cluster cluster = Cluster::None;
  Owner owner = Owner::YouthService;
  std::string text;          ///< as the source words it
  std::string shortText;     ///< on a card
  std::string how;           ///< one sentence
  std::vector<int> factors;  ///< indices into Model::factors
  Horizon horizon = Horizon::Standing;
  std::string caseAction;  ///< of a standing task that can be done for one family; may hold {taal}
  std::string jointWith;   ///< the same task on the other side
  std::string sameAs;      ///< the same text of the same owner
  double hours = 1;
  double caseHours = 1;            ///< of the case action; the same as `hours` when the file does not say
  bool withPartner = false;        ///< a youth service task done together with the migrant organisation
  bool mobilisesNetwork = false;   ///< brings in the family's own network
  bool throughOwnCircle = false;   ///< goes through people of the family's own circle
  bool careLike = false;           ///< exception: end date and coordinator's approval
  bool sharedLanguage = false;     ///< goes only to who shares the language
  bool evening = false;            ///< usually in the evening
  bool responsibility = false;     ///< a care decision, case responsibility or the meldcode: never with a partner
  bool consent = false;            ///< done for one family: only with its consent (guard consent)
  bool onlyBeforeContact = false;  ///< approaching a family: not when it is already in contact
  bool offered = true;             ///< false: not offered by itself, with `notOfferedReason`
  std::string notOfferedReason;
  Source source;
};

struct Guard {
  std::string id;  ///< "consent", "safety_first", "own_words", "responsibility", …
  std::string says;
  std::string lift;  ///< what would lift it
  Source source;
};

/// One question of a set. A text is empty for a side to whom it is not put.
struct SetQuestion {
  std::string group;  ///< "Verwachtingen"
  std::string family;
  std::string youthService;
  std::string migrantOrganisation;
  std::vector<int> indicators;  ///< indices into Model::indicators: where the answer can be recorded; may be empty

  [[nodiscard]] const std::string& text(domain::Perspective perspective) const;
};

/// A ready-made list of questions: the interview of the study, the handbook's questions to an organisation.
struct QuestionSet {
  std::string id;
  std::string name;
  std::string purpose;  ///< one or two sentences, B1
  std::vector<SetQuestion> questions;
  Source source;
};

struct Parameters {
  double prior = 0.25;
  double priorMass = 0.5;
  double cap = 2;
  double unknownBelow = 0.35;
  double raisedFrom = 0.34;
  double highFrom = 0.60;
  double intervalLow = 0.10;
  double intervalHigh = 0.90;
  double mismatchMinMass = 0.35;
  double mismatchSmall = 0.10;
  double mismatchModerate = 0.30;
  double mismatchLarge = 0.50;
  double certaintySure = 1.0;
  double certaintyLikely = 0.7;
  double certaintyUnsure = 0.4;
  int trendDays = 90;         ///< the trend compares the score with that of so many days ago
  double trendChange = 0.05;  ///< a smaller difference is no trend
};

struct PlanParameters {
  double effect = 0.5;
  double breadthExponent = 0.75;
  double taskCost = 0.05;
  double weightExponent = 0.25;
  int familyLimit = 5;        ///< tasks a side "in dit gezin"
  int organisationLimit = 3;  ///< tasks a side "voor de organisatie"
  int questionLimit = 5;
  int askAgainDays = 60;  ///< an unsure answer, or none, is no reason to leave a question out after so many days
};

/// The sensitivity run: weights and severities each times a uniform draw in [1 - spread, 1 + spread].
struct SensitivityParameters {
  double spread = 0.2;
  int draws = 1000;
  int top = 5;  ///< how often each factor stays among so many highest scores
};

/// The overload guard. Load is a share of the hours a week that an intermediary has.
struct LoadParameters {
  double warnFrom = 0.8;
  double limit = 1.0;     ///< above it: not suggested
  int restDays = 28;      ///< after a heavy case
  double heavyHours = 8;  ///< a case with so many hours of tasks is heavy
  int planningWeeks = 4;  ///< hours of tasks are spread over so many weeks
};

/// A local change of the model, laid over it (docs/formats/model-overlay.md).
struct AppliedOverlay {
  std::string version;
  std::string approvedBy;
  Date approvedOn;
  std::string reason;
};

struct Model {
  std::string version;                   ///< with overlays "<model>+<overlay>"
  std::string hash;                      ///< BLAKE2b-256 of the bytes of the files and overlays, hexadecimal
  std::vector<AppliedOverlay> overlays;  ///< in the order in which they were laid over it
  Parameters parameters;
  PlanParameters plan;
  SensitivityParameters sensitivity;
  LoadParameters load;
  std::vector<Factor> factors;
  std::vector<Indicator> indicators;
  std::vector<TaskTemplate> tasks;
  std::vector<Guard> guards;
  std::vector<QuestionSet> sets;
  std::map<std::string, std::string> sources;  ///< document -> its title

  [[nodiscard]] std::optional<int> factorIndex(std::string_view id) const;
  [[nodiscard]] std::optional<int> indicatorIndex(std::string_view id) const;
  [[nodiscard]] const TaskTemplate* task(std::string_view id) const;
  [[nodiscard]] const Guard* guard(std::string_view id) const;
  [[nodiscard]] const QuestionSet* set(std::string_view id) const;

  /// Makes the look-ups above fast; called by the loader, and by tests that build a model by hand.
  void index();

 private:
  std::map<std::string, int, std::less<>> m_factorIndex;
  std::map<std::string, int, std::less<>> m_indicatorIndex;
};

/// The text of one file of a model by its name; an error when there is none.
using ModelFiles = std::function<Result<std::string>(const std::string& name)>;

/// Reads `manifest` and the files it includes, checks them against the schema and against the rules no schema can say,
/// and refuses with file, JSON pointer and reason.
[[nodiscard]] Result<Model> loadModel(const ModelFiles& files, const std::string& manifest);

/// An overlay as it was read from somewhere.
struct OverlayFile {
  std::string name;
  std::string text;
};

/// The same with overlays over it, in their order; schema and rules are checked again after each. A refusal names the
/// overlay's file, the pointer into it, and the reason. Approved after `today`: refused.
[[nodiscard]] Result<Model> loadModel(const ModelFiles& files, const std::string& manifest,
                                      const std::vector<OverlayFile>& overlays, Date today);

/// The model shipped with the program.
[[nodiscard]] Result<Model> shippedModel();

/// The model of a file on disk; files it includes stand beside it.
[[nodiscard]] Result<Model> modelFromFile(const std::string& path);

/// The model of a file, or the shipped one when `path` is empty, with the overlays of these files.
[[nodiscard]] Result<Model> modelFromFiles(const std::string& path, const std::vector<std::string>& overlays,
                                           Date today);

/// Rank-order-centroid weights of 17 factors: the ranked ones by rank, the others the mean of the remaining ranks.
/// scoring.md, "Weight ω_f". Sums to 1.
[[nodiscard]] std::vector<double> rankOrderCentroidWeights(const std::vector<int>& rankedNumbers, int count);

}  // namespace tweehanden::scoring
