//! Of each kind of finding: why it matters, and what would settle it. Accuses nobody.

use super::Phrase;
pub use super::finding_duty::{LATE_INFORMING, MIXED_TESTS, MOTIVE_EARLY};

/// Why something matters and what settles it.
#[derive(Debug, Clone, Copy)]
pub struct Why {
    /// Why it matters.
    pub why: Phrase,
    /// What would settle it.
    pub settle: Phrase,
}

pub(super) const fn of(
    why: (&'static str, &'static str),
    settle: (&'static str, &'static str),
) -> Why {
    Why {
        why: Phrase::new(why.0, why.1),
        settle: Phrase::new(settle.0, settle.1),
    }
}

/// A deadline has passed.
pub const OVERDUE: Why = of(
    (
        "Det som är sent ska ändå lämnas, och skälen till dröjsmålet ska följa med.",
        "What is late is still to be handed in, with the reasons for the delay.",
    ),
    (
        "Är den gjord: anteckna när. Annars: anmäl nu och skriv varför det dröjde, eller motivera i riskbedömningen varför ingen anmälan behövs.",
        "If it was made: record when. Otherwise: notify now and write why it was delayed, or say in the risk assessment why no notification is needed.",
    ),
);
/// The time for what follows a notification has passed.
pub const OVERDUE_AFTER: Why = of(
    (
        "Det som är sent ska ändå lämnas.",
        "What is late is still to be handed in.",
    ),
    (
        "Lämna det som återstår, eller skriv till mottagaren vad som kommer och när.",
        "File what remains, or tell the recipient what will come and when.",
    ),
);
/// A time that is practice alone has passed.
pub const OVERDUE_PRACTICE: Why = of(
    (
        "Tiden är myndighetens praxis, ingen frist i lagen. Det som återstår ska ändå lämnas utan onödigt ytterligare dröjsmål.",
        "The time is the authority's practice, not a statutory deadline. What remains is still to be provided without undue further delay.",
    ),
    (
        "Lämna det som återstår nu. Fråga myndigheten om ärendet är avslutat. Återstår inget: skriv det i loggen.",
        "Provide what remains now. Ask the authority whether the matter is closed. If nothing remains: say so in the log.",
    ),
);
/// Every start rejected.
pub const NO_START_LEFT: Why = of(
    (
        "Utan en tidpunkt som gäller går det inte att visa när ni fick vetskap, och fristen kan vara längre än den som visas.",
        "Without a start that holds nobody can show when you became aware, and the deadline may be later than the one shown.",
    ),
    (
        "Kom överens om vilken tidpunkt som gäller och lägg till den. De avvisade står kvar med sina skäl.",
        "Agree on the start that holds and add it. The rejected ones stay with their reasons.",
    ),
);
/// Sent before the gate.
pub const BEFORE_GATE: Why = of(
    (
        "Ett utskick eller en nyhet kan ha avslöjat någon som lever med skydd, eller ha nått en delad brevlåda.",
        "A sending or a notice may have given away somebody who lives under protection, or reached a shared mailbox.",
    ),
    (
        "Står rätt tid på kontrollen? Annars får ordningen stå kvar: ta med den i rapporten och skriv vad som gjordes för de skyddade.",
        "Is the time of the check right? Otherwise the order stands: own up to it in the report and write what was done for those under protection.",
    ),
);
/// Announced before learned.
pub const ANNOUNCED: Why = of(
    (
        "Ett av datumen är fel, eller så visste någon tidigare än ärendet säger. Det senare ändrar när de skyddade borde ha kontaktats.",
        "One of the dates is wrong, or somebody knew earlier than the record says. The latter changes when those under protection should have been contacted.",
    ),
    (
        "Ta reda på vem som visste vad när nyheten skrevs, och rätta det datum som är fel.",
        "Find out who knew what when the notice was written, and correct the date that is wrong.",
    ),
);
/// Prepared behind a closed gate.
pub const GATE_RACE: Why = of(
    (
        "Utskicket kan nå någon som lever med skydd på ett sätt som röjer var personen finns.",
        "The sending may reach somebody who lives under protection in a way that gives away where they are.",
    ),
    (
        "Skicka det inte. Gör kontrollen på nytt, eller stoppa utskicket.",
        "Do not send it. Make the check again, or stop the sending.",
    ),
);
/// To many, to protected persons alone.
pub const MANY_TO_PROTECTED: Why = of(
    (
        "Ett utskick till just den gruppen visar vilka de är: för posten, i en delad brevlåda och för den som läser.",
        "A sending to that very group shows who they are: to the post, in a shared mailbox and to whoever reads it.",
    ),
    (
        "Skicka det inte. Ta bort gruppen ur utskicket eller stoppa det, och kontakta var och en direkt.",
        "Do not send it. Take the group out of the sending or stop it, and contact each directly.",
    ),
);
/// What settles one that has gone.
pub const SENT_TO_PROTECTED_SETTLE: Phrase = Phrase::new(
    "Kontakta var och en direkt nu och hjälp dem att skydda sig. Ta med det i rapporten. Är gruppen en annan: rätta gruppen.",
    "Contact each directly now and help them to protect themselves. Own up to it in the report. If the group is another: correct it.",
);
/// The guardian was not looked into.
pub const GUARDIAN_NOT_SHOWN: Why = of(
    (
        "Är någon av dem under 18 år kan en vårdnadshavare vara den som personen skyddas från, och ha fått veta var personen finns. Ålder antecknas inte i ärendet.",
        "If one of them is under 18, a guardian may be the one whom the person is protected from, and may have learned where the person is. Ages are not recorded in the case.",
    ),
    (
        "Är någon under 18 år: pröva det nu med socialtjänsten, och skriv utfallet vid personen. Är prövningen gjord, eller är alla vuxna: rätta posten.",
        "If one of them is under 18: look into it now with social services, and write the outcome at the person. If it was done, or all are adults: correct the entry.",
    ),
);
/// A group is named after the protection.
pub const GROUP_NAMES_PROTECTION: Why = of(
    (
        "Namnet följer med i papper, på skärmar och i frågor om vilka som berörs, och röjer att det finns ett skydd.",
        "The name follows into papers, onto screens and into questions about who is concerned, and reveals that there is a protection.",
    ),
    (
        "Ge gruppen ett neutralt namn, eller räkna personerna i den grupp som de annars hör till och följ dem som P1, P2 … under Skyddade. Betyder namnet något annat: svara nej på frågan om skydd.",
        "Give the group a neutral name, or count the persons in the group that they otherwise belong to and follow them as P1, P2 … under Protected. If the name means something else: answer no to the question on protection.",
    ),
);
/// Sent before contact.
pub const BEFORE_CONTACT: Why = of(
    (
        "Den som lever med skydd ska få veta först, för att hinna skydda sig.",
        "Those who live under protection are to know first, so that they have time to protect themselves.",
    ),
    (
        "Skriv motivet i utskicket, eller rätta tiden för kontakten.",
        "Write the motive in the sending, or correct the time of contact.",
    ),
);
/// Rivals.
pub const DISPUTED: Why = of(
    (
        "Två fönster visste inte av varandra. Programmet väljer inte åt er, och rapporten visar en lucka.",
        "Two windows did not know of each other. The program does not choose for you, and the report shows a gap.",
    ),
    (
        "Svara igen: det avgör vilket som gäller.",
        "Answer again: that settles which holds.",
    ),
);
/// What settles rival entries.
pub const DISPUTED_ENTRY_SETTLE: Phrase = Phrase::new(
    "Öppna posten och spara den som ska gälla.",
    "Open the entry and save the one that holds.",
);
/// One pseudonym for two.
pub const PSEUDONYM: Why = of(
    (
        "Det går inte att se vem av dem som har kontaktats.",
        "It cannot be told which of them has been contacted.",
    ),
    (
        "Ge en av dem en ny beteckning.",
        "Give one of them a new one.",
    ),
);
/// More than sent.
pub const MORE_THAN_SENT: Why = of(
    (
        "Rapporten skulle säga att fler har fått veta än vad som kan stämma.",
        "The report would say that more have been told than can be true.",
    ),
    (
        "Jämför med kvittot från den som skickade, och rätta det tal som är fel.",
        "Compare with the receipt of whoever sent it, and correct the figure that is wrong.",
    ),
);
/// The ways are not the group.
pub const SENT_NOT_GROUP: Why = of(
    (
        "Några har blivit utan, eller fått två, eller så är gruppen fel räknad.",
        "Some were left out or got two, or the group is counted wrong.",
    ),
    (
        "Stäm av sändlistorna mot gruppen. Skicka till dem som saknas, eller rätta antalet.",
        "Compare the mailing lists with the group. Send to those who are missing, or correct the count.",
    ),
);
/// The groups are not the whole.
pub const GROUPS_NOT_WHOLE: Why = of(
    (
        "Ett av antalen är fel, och det är antalet som anmälan och bedömningen bygger på.",
        "One of the counts is wrong, and the notification and the assessment rest on it.",
    ),
    (
        "Saknas en grupp? Lägg till den. Annars: rätta gruppens antal eller svaret på hur många alla är.",
        "Is a group missing? Add it. Otherwise correct the group's count or the answer to how many they are in all.",
    ),
);
/// The groups together are more than all.
pub const GROUPS_OVERLAP: Why = of(
    (
        "Rapporten och anmälan använder svaret på hur många alla är, inte gruppernas summa.",
        "The report and the notification use the answer to how many they are in all, not the sum of the groups.",
    ),
    (
        "Är någon med i flera grupper får skillnaden stå; skriv det vid gruppen. Annars: rätta gruppens antal eller svaret.",
        "If somebody is in several groups the difference stands; note it at the group. Otherwise correct the group's count or the answer.",
    ),
);
/// Two figures for one sending.
pub const TWO_FIGURES: Why = of(
    (
        "Finns utfall per grupp är det de som räknas, överallt. Det andra talet används inte.",
        "Where there are deliveries by group they are what counts, everywhere. The other figure is not used.",
    ),
    (
        "Rätta det tal som är fel; utskickets eget kan tömmas.",
        "Correct the figure that is wrong; the notice's own may be emptied.",
    ),
);
/// The protected who were found are not those who are followed.
pub const PROTECTED_NOT_FOUND: Why = of(
    (
        "Någon som lever med skydd kan bli utan kontakt.",
        "Somebody who lives under protection may be left without contact.",
    ),
    (
        "Lägg till den som saknas, med beteckning och utan namn, eller rätta kontrollens antal.",
        "Add whoever is missing, by pseudonym and without a name, or correct the count of the check.",
    ),
);
/// Half a filing.
pub const FILING_HALF: Why = of(
    (
        "Utan klockslag och kvittens kan ni inte visa att det gjordes, eller att det gjordes i tid.",
        "Without the time of day and a receipt you cannot show that it was made, or made in time.",
    ),
    (
        "Hämta dem ur kvittensen, e-tjänsten eller diariet och fyll i dem i anmälan.",
        "Take them from the receipt, the e-service or the register of documents, and fill them in on the filing.",
    ),
);
/// Sent without a text.
pub const SENT_WITHOUT_TEXT: Why = of(
    (
        "Utan texten kan ni inte visa att den sade det som artikel 34.2 kräver, eller se när den behöver göras om.",
        "Without the text you cannot show that it said what Article 34(2) asks for, or see when it has to be sent again.",
    ),
    (
        "Klistra in den text som gick ut.",
        "Paste the text that went out.",
    ),
);
/// Measures adrift.
pub const MEASURES_ADRIFT: Why = of(
    (
        "Det som ingen äger eller som saknar datum blir sällan gjort.",
        "What nobody owns or has a date for is seldom done.",
    ),
    (
        "Ge varje åtgärd en ansvarig funktion och ett datum.",
        "Give every measure a function that answers for it, and a date.",
    ),
);
/// Filed before the start.
pub const FILED_BEFORE_START: Why = of(
    (
        "Ingen svarar på en tidsfrist som inte har börjat: då visste någon tidigare, eller så är en tid fel.",
        "Nobody answers a deadline that has not begun: either somebody knew earlier, or a time is wrong.",
    ),
    (
        "Jämför anmälans kvittens med det som visar när ni fick veta. Lägg till den tidigare starten, eller rätta tiden.",
        "Compare the receipt of the filing with what shows when you knew. Add the earlier start, or correct the time.",
    ),
);
/// A follow-up first.
pub const FOLLOWS_NOTHING: Why = of(
    (
        "En komplettering följer på en första anmälan. Här står de i omvänd ordning.",
        "A supplement follows a first notification. Here they stand the other way round.",
    ),
    (
        "Rätta tiden, eller vilken av dem som är den första anmälan.",
        "Correct the time, or which of them is the first notification.",
    ),
);
/// Not yet.
pub const NOT_YET: Why = of(
    (
        "Det som inte har hänt än går inte att redovisa som gjort.",
        "What has not happened yet cannot be accounted for as done.",
    ),
    (
        "Rätta tiden, eller anteckna det som planerat.",
        "Correct the time, or record it as planned.",
    ),
);
/// The clock went back.
pub const CLOCK_BACK: Why = of(
    (
        "Ordningen i ärendet är säker, men klockslagen omkring kan vara fel, och tidsfrister räknas på dem.",
        "The order of the record is safe, but the times around it may be wrong, and deadlines are counted on them.",
    ),
    (
        "Kontrollera datorns klocka. Skriv i loggen hur fel den gick, och rätta de tider som räknas.",
        "Check the computer's clock. Write in the log how wrong it was, and correct the times that count.",
    ),
);
/// Stale.
pub const STALE: Why = of(
    (
        "Beslutet bygger på en äldre bild. Risken kan vara en annan nu.",
        "The decision rests on an older picture. The risk may be another now.",
    ),
    (
        "Gör en ny version, också om den kommer till samma sak.",
        "Make a new version, even if it comes to the same.",
    ),
);
/// What settles a stale assessment that the authority has been told of.
pub const STALE_SUPPLEMENT_SETTLE: Phrase = Phrase::new(
    "Gör en ny version, också om den kommer till samma sak, och komplettera till myndigheten.",
    "Make a new version, even if it comes to the same, and supplement to the authority.",
);
/// Resend.
pub const RESEND_DUE: Why = of(
    (
        "De som fick det tidigare beskedet vet inte det som nu gäller dem.",
        "Those who got the earlier message do not know what concerns them now.",
    ),
    (
        "Skicka ett nytt besked till gruppen, eller anteckna det som har gått.",
        "Send the group a new message, or record the one that has gone.",
    ),
);
/// No direct way.
pub const NO_DIRECT: Why = of(
    (
        "En nyhet räcker inte ensam när risken är hög: var och en ska få veta (artikel 34).",
        "A notice alone is not enough when the risk is high: each person is to be told (Article 34).",
    ),
    (
        "Skicka på ett sätt som når var och en, eller anteckna undantaget i artikel 34.3 med skäl.",
        "Send in a way that reaches each of them, or record the exception of Article 34(3) with reasons.",
    ),
);
/// A broken promise.
pub const PROMISE: Why = of(
    (
        "Den som väntade på besked litar mindre på nästa.",
        "Whoever waited to hear from you trusts the next message less.",
    ),
    (
        "Håll löftet nu och anteckna när, eller säg till den det gäller när det kommer.",
        "Keep the promise now and record when, or tell whom it concerns when it will come.",
    ),
);
/// What settles a promise that was kept late.
pub const PROMISE_LATE_SETTLE: Phrase = Phrase::new(
    "Stämmer tiderna får det stå kvar. Skriv gärna i loggen varför det dröjde.",
    "If the times are right it stands. Write in the log why it took longer.",
);
