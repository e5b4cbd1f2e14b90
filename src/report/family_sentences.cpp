// SPDX-License-Identifier: EUPL-1.2
// What a family may read of each factor. Worded from the service's side: what it does, and what it does not do well.
#include <algorithm>
#include <array>
#include <utility>

#include "report/family_text.h"

namespace tweehanden::report {
namespace {

using Sentence = std::pair<std::string_view, std::string_view>;

// Left out on purpose, because they may rest on what one of the family told in confidence: risk.10 (what someone is
// ashamed of) and barrier.gesloten-communicatie-ouder-kind.
constexpr std::array kSentences{
    Sentence{"risk.1", "Niemand heeft u nog goed verteld welke hulp er is."},
    Sentence{"risk.2", "Er zijn nog niet veel mensen dicht bij u die nu kunnen helpen."},
    Sentence{"risk.3", "U kijkt anders naar de zorgen dan school of wij. Vertel ons hoe u het ziet."},
    Sentence{"risk.4", "Alles zelf regelen is nu veel voor u. Wij doen het graag samen met u."},
    Sentence{"risk.5", "Onze plek is ver weg of moeilijk te bereiken."},
    Sentence{"risk.6", "Onze plek en hoe wij werken voelen voor u nog vreemd."},
    Sentence{"risk.7", "U weet nog niet of u ons kunt vertrouwen. Dat mag u zeggen."},
    Sentence{"risk.8", "Eerder was hulp niet fijn voor u of voor iemand die u kent. Dat telt nog mee."},
    Sentence{"risk.9", "In ons gesprek wordt u nog niet altijd goed begrepen. Een tolk kan helpen."},
    Sentence{"risk.11", "Wij hebben niet altijd genoeg tijd voor u."},
    Sentence{"risk.12", "Wij werken veel op kantoor. Wij zijn nog te weinig bij u in de buurt."},
    Sentence{"risk.13", "Ons team lijkt nog niet op uw buurt."},
    Sentence{"risk.14", "Hoe wij werken past nog niet goed bij u."},
    Sentence{"risk.15", "Wij deden nog te weinig om het voor u makkelijk te maken."},
    Sentence{"risk.16", "Wij vulden soms iets voor u in, en vroegen het niet."},
    Sentence{"risk.17", "Voordat de hulp begon, moest u te veel regelen."},
    Sentence{"barrier.geen-aansluiting-problematiek", "Onze hulp past nog niet goed bij wat u hebt meegemaakt."},
    Sentence{"barrier.overheidsbeleid-averechts", "De regels maken het voor u soms juist moeilijk."},
    Sentence{"barrier.onbekendheid-culturele-achtergronden", "Wij weten nog te weinig van wat voor u gewoon is."},
    Sentence{"barrier.communicatie-te-direct", "Wij vroegen soms te snel of te veel."},
    Sentence{"barrier.onbekendheid-participatiesamenleving", "Hoe hulp hier werkt, is u nog niet goed verteld."},
    Sentence{"barrier.sociaal-netwerk-beperkt", "Er zijn nog niet veel mensen dicht bij u die nu kunnen helpen."},
    Sentence{"barrier.verkeerde-verwachtingen", "U en wij willen niet altijd hetzelfde van elkaar."},
    Sentence{"barrier.eenzijdige-beeldvorming", "U en wij kennen elkaar nog niet goed genoeg."},
    Sentence{"barrier.vooroordelen", "U en wij hebben soms een vast idee van elkaar. Daar willen wij over praten."},
    Sentence{"barrier.stroeve-samenwerking", "Samen iets afspreken lukt ons nog niet altijd."},
    Sentence{"barrier.verschillen-waarden-normen", "U en wij denken over sommige dingen anders. Dat mag."},
    Sentence{"barrier.gesloten-communicatie-hulpverlener", "Niet alles is makkelijk om aan ons te vertellen."},
    Sentence{"barrier.rol-niet-westerse-hulpverlener",
             "Hulp van iemand uit uw eigen kring is voor u niet altijd fijn."},
    Sentence{"barrier.cultuurverschillen-negatief", "Wat voor u gewoon is, is voor ons soms anders, en andersom."},
    Sentence{"barrier.taalbarriere", "Praten of lezen in het Nederlands kost u nog tijd."},
    Sentence{"barrier.betrokkenheid-ouders-laag", "Praten met school lukt nu nog niet vaak."},
    Sentence{"barrier.miscommunicatie-taal-cultuur", "Wij en u begrepen elkaar niet altijd goed."},
    Sentence{"promoter.meer-contact-nederlanders", "U praat met buren, met ouders op school of met anderen."},
    Sentence{"promoter.participatie-emancipatie", "Bij u thuis doet iedereen mee."},
    Sentence{"promoter.duidelijkheid-rechten-plichten", "Het is duidelijk wat mag en wat moet."},
    Sentence{"promoter.klachten-serieus-nemen", "Bent u niet blij met iets? Dan krijgt u antwoord van ons."},
    Sentence{"promoter.informele-hulpverlening", "Er is iemand die u vrijwillig helpt."},
    Sentence{"promoter.bespreken-cultuurverschillen", "U en wij praten open over wat anders is."},
    Sentence{"promoter.snellere-acceptatie-hulp", "Past hulp bij u, dan neemt u die aan."},
    Sentence{"promoter.placebo-hulpverlening", "Bij elk gesprek regelen wij meteen iets samen."},
    Sentence{"promoter.rekening-houden-cultuur", "Wij letten op wat voor u gewoon is."},
    Sentence{"promoter.proactieve-houding", "U vraagt zelf om hulp en probeert dingen uit."},
    Sentence{"promoter.persoonlijke-benadering", "Er is een vaste persoon die tijd voor u neemt."},
    Sentence{"promoter.positieve-houding", "Wij horen graag hoe het met u gaat, ook wat goed gaat."},
    Sentence{"promoter.maatwerk", "De hulp past bij wat u vraagt."},
    Sentence{"promoter.kennis-vaardigheden-vergroten", "U leert nieuwe dingen en oefent ermee."},
    Sentence{"promoter.taalbeheersing", "Iemand bij u thuis spreekt Nederlands."},
    Sentence{"promoter.vertrouwensband", "U en wij kunnen elkaar vertrouwen."},
    Sentence{"promoter.open-communicatie", "U kunt alles zeggen, ook als het moeilijk is."},
    Sentence{"promoter.meer-tijd-uitleg", "Wij nemen de tijd om dingen uit te leggen."},
};

}  // namespace

std::string_view familySentence(std::string_view factor) {
  const auto* at = std::ranges::find(kSentences, factor, &Sentence::first);
  return at == kSentences.end() ? std::string_view() : at->second;
}

}  // namespace tweehanden::report
