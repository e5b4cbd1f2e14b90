// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "domain/records.h"

/// Rules of a case: what follows from its records on a given day. Pure functions; the day is handed in.
namespace tweehanden::domain {

/// Full years on `on`, taking the youngest the person can be; nothing when the birth year is unknown.
[[nodiscard]] std::optional<int> ageOn(const Person& person, Date on);

/// A child: has the role and is not known to be 18 or older, or may be under 18 by what is known of the birth date.
[[nodiscard]] bool isMinor(const Person& person, Date on);

/// Who must consent to share data about `about` (Jeugdwet 7.3.11, field.md): under 12 those with authority,
/// 12 to 15 these and the child, from 16 the person alone. Without recorded authority: the parents in the file.
/// Of a child whose age is not certain everyone who may have to; empty when nobody is known who could (decision 0008).
[[nodiscard]] std::vector<PersonId> requiredConsentGivers(const Case& file, PersonId about, Date on);

/// Given, not yet withdrawn and not expired on that day (valid through `validUntil`; a withdrawal counts at once).
[[nodiscard]] bool inForce(const Consent& consent, Date on);

/// Whether everyone who must consent to share data about `about` with `recipient` for `purpose` has done so.
/// Never while nobody is known who could consent, or while authority lies with someone who is no person of the file.
[[nodiscard]] bool consentInForce(const Case& file, PersonId about, OrganisationId recipient, ConsentPurpose purpose,
                                  Date on);

/// Whether the family as such may be supported together with `recipient`: for at least one adult of the household,
/// and for every child of the household about whom consent was ever asked for this recipient, consent is in force.
/// The purpose is WorkingTogether: consent to a referral or to discuss the case does not reach so far.
[[nodiscard]] bool familyConsentInForce(const Case& file, OrganisationId recipient, Date on);

/// An open concern about safety: recorded on or before the day and not lifted by then.
[[nodiscard]] bool safetyConcernOpen(const Case& file, Date on);

/// "Liever niet uit eigen kring."
[[nodiscard]] bool prefersNotOwnCircle(const Case& file);

/// A guard that a task breaks, by the id used in the model's guards; nothing when the task may be taken on.
/// Holds `responsibility` (care decisions and meldcode stay with the youth service), `safety_first` and `consent`,
/// in this order. The task's status does not matter; standing tasks (TaskPart::Organisation) are bound to no case.
[[nodiscard]] std::optional<std::string> guardBrokenBy(const Task& task, const Case& file, Date on);

/// Dutch will do for this family: it is the language of contact, or no interpreter is needed.
[[nodiscard]] bool managesInDutch(const Family& family);

/// The family and this intermediary have a language to talk in (guard language): the family's contact language is
/// among theirs, or Dutch will do because the family talks it or needs no interpreter. Never while the language is not
/// recorded.
[[nodiscard]] bool sharesLanguage(const Family& family, const Intermediary& intermediary);

/// The same for the intermediary of the case. Without one only Dutch is shared with whoever comes.
[[nodiscard]] bool intermediarySharesLanguage(const Case& file);

/// A contact in which, as far as the records tell, safety was talked about with the family: it took place while a
/// concern about safety was open. Talking about a family with others is none.
[[nodiscard]] bool isAboutSafety(const Contact& contact, const Case& file);

/// "language" when a contact about safety went with a child, relative, acquaintance or intermediary as interpreter, or
/// without the interpreter it needed. What was said is recorded all the same; the talk is to be held again.
[[nodiscard]] std::optional<std::string> guardBrokenBy(const Contact& contact, const Case& file);

/// While a concern is open: its last talk with the family broke the guard language, and none that kept it came after.
[[nodiscard]] bool safetyTalkToRepeat(const Case& file, Date on);

/// The migrant organisation has not heard how a referral ended (guard equality).
[[nodiscard]] bool feedbackOwed(const Referral& referral);

/// A request of the migrant organisation waits for an answer (guard equality).
[[nodiscard]] bool answerOwed(const Referral& referral);

/// "equality" when the referral would be closed without feedback: as fed back without its day, or, once it had been
/// accepted, as withdrawn, declined or expired without that day; or when a request of the organisation's own would be
/// declined without a reason. Nothing when the change may be made.
[[nodiscard]] std::optional<std::string> guardBrokenBy(const Referral& before, const Referral& after);

/// "equality" when the case would be closed while feedback or an answer is owed.
[[nodiscard]] std::optional<std::string> guardBrokenByClosing(const Case& file);

/// "Youssef van der Meulen"; "(naam onbekend)" is never made here: an empty name gives empty text.
[[nodiscard]] std::string fullName(const PersonName& name);

}  // namespace tweehanden::domain
