//! The fact sheet of the Miljödata incident, fact by fact, with the words that a Swedish report has
//! to carry for each.

/// A fact, and words that all have to stand in the report.
pub type Fact = (&'static str, &'static [&'static str]);

/// Every fact of the sheet, in its order.
pub const FACTS: &[Fact] = &[
    // Who is who.
    (
        "the controller",
        &["Arbetsmarknadsnämnden, Stockholms stad"],
    ),
    ("the processor", &["Miljödata i Karlskrona"]),
    (
        "the central office, sole contact",
        &["Stadsledningskontoret", "enda kontakt med leverantören"],
    ),
    (
        "the system",
        &[
            "Stella",
            "rapportera arbetsmiljöhändelser",
            "inte taget i drift",
        ],
    ),
    (
        "its environment",
        &[
            "Sedan april 2025",
            "produktionsmiljö hos leverantören",
            "strukturer och roller",
        ],
    ),
    (
        "the source of the data",
        &["Lisa", "löne- och HR-system", "integration"],
    ),
    ("head of administration", &["Förvaltningschef"]),
    ("data-protection officer", &["Dataskyddsombud"]),
    (
        "information-security coordinator",
        &["Informationssäkerhetssamordnare (ISAM)"],
    ),
    ("head of IT", &["IT-chef"]),
    (
        "managers responsible for systems",
        &["Systemansvariga chefer"],
    ),
    ("the authority", &["Integritetsskyddsmyndigheten (IMY)"]),
    // Timeline.
    (
        "the weakness is older",
        &["sårbarheten som utnyttjades", "funnits sedan tidigare"],
    ),
    ("the attack", &["20–23 aug 2025"]),
    (
        "the supplier informs the city",
        &[
            "25 aug 2025, på morgonen",
            "Leverantören informerar staden (SLK)",
        ],
    ),
    ("detected by alarms", &["larm i den tekniska miljön"]),
    (
        "the board becomes aware",
        &["26 aug 2025 16:54", "SLK:s mejl till alla nämnder"],
    ),
    (
        "no proof of theft then",
        &["inga bevis för att stadens uppgifter var stulna"],
    ),
    (
        "said to be current employees",
        &["uppgavs vara nuvarande anställda"],
    ),
    (
        "the notification",
        &[
            "Första anmälan, 29 aug 2025",
            "inte är osannolikt",
            "hög risk",
        ],
    ),
    (
        "theft confirmed",
        &["Den 3 september bekräftade SLK att personuppgifter var stulna"],
    ),
    ("severity raised", &["från betydande till mycket allvarlig"]),
    (
        "news on the website",
        &["4 sep 2025 · Webbplatsen", "Publicerad av SLK"],
    ),
    ("news on the intranet", &["4 sep 2025 · Intranätet"]),
    (
        "what the news told",
        &[
            "vad som har hänt, vilka uppgifter, troliga konsekvenser, vad vi gör, vad man kan göra själv, vem man kan fråga",
        ],
    ),
    (
        "contacts in the news",
        &["Kontakt: dataskyddsombudet och IT-chefen"],
    ),
    ("why that channel", &["det snabbaste sättet att nå många"]),
    ("published on the dark web", &["14 sep 2025", "darknet"]),
    (
        "intranet on protected identities",
        &["15 sep 2025 · Intranätet", "kontaktas av närmaste chef"],
    ),
    (
        "an inquiry starts",
        &["utredning av varför skyddade personuppgifter läckte inleds"],
    ),
    (
        "SLK informs on 17 Sep",
        &["17 sep 2025", "skyddade personuppgifter har läckt"],
    ),
    (
        "former employees from 2024",
        &["tidigare anställda, från 2024 och framåt"],
    ),
    (
        "a fuller notice",
        &[
            "17 sep 2025 · Webbplatsen",
            "17 sep 2025 · Intranätet",
            "uppdaterade listan",
        ],
    ),
    (
        "five with protected identity",
        &["skyddade personuppgifter som är identifierade: 5"],
    ),
    ("two of them young", &["varav unga: 2"]),
    (
        "contacted by the manager",
        &["P1", "P5", "genom ansvarig chef", "Kontaktade: 5"],
    ),
    (
        "Kivra",
        &[
            "25 sep 2025 · Digital post",
            "Till anställda och tidigare anställda",
        ],
    ),
    (
        "post",
        &["25 sep 2025 · Brev med post", "Till dem som saknar Kivra"],
    ),
    // The oracle.
    ("the deadline", &["Sista tidpunkt: 29 aug 2025 16:54"]),
    ("timeliness", &["att det skedde i tid kan inte visas"]),
    // Extent.
    ("how many", &["1 100–1 500"]),
    (
        "who and since when",
        &[
            "Nuvarande anställda",
            "Tidigare anställda",
            "2024 till augusti 2025",
        ],
    ),
    ("legal basis", &["Uppgift av allmänt intresse"]),
    (
        "confidentiality",
        &["obehörig åtkomst, stöld och publicering"],
    ),
    ("availability", &["viss information kunde inte nås"]),
    ("personnummer", &["| Personnummer |"]),
    ("names", &["För- och efternamn"]),
    (
        "phones",
        &["Telefon och mobiltelefon, hem och/eller arbete"],
    ),
    ("e-mail", &["E-postadress, hem och/eller arbete"]),
    ("home address", &["Bostadsadress"]),
    ("organisational links", &["Organisatorisk tillhörighet"]),
    (
        "employment identity",
        &["Anställningsidentitet och AD-konto"],
    ),
    ("period of employment", &["Anställningstid"]),
    ("form of employment", &["Anställningsform"]),
    ("occupation code", &["Yrkes- eller befattningskod"]),
    ("why a year back", &["Ett år bakåt bedömdes behövas"]),
    (
        "told to delete",
        &["i uppdrag att radera tidigare laddningar"],
    ),
    (
        "only inactivated",
        &["bara inaktiverat dem", "trodde att de var borta"],
    ),
    (
        "not flagged",
        &[
            "inte markerade i Lisa",
            "Markeringen görs för hand",
            "deras uppgifter med",
        ],
    ),
    ("flagged now", &["nu markerade i Lisa"]),
    // Risk.
    ("severity", &["Allvarlighetsgrad: **mycket allvarlig**"]),
    ("first severity", &["Allvarlighetsgrad: **betydande**"]),
    (
        "why so severe",
        &["omfattningen, antalet personer, hur känsliga"],
    ),
    (
        "loss of control",
        &["Förlorad kontroll över egna uppgifter"],
    ),
    (
        "identity theft and fraud",
        &["Identitetsstöld eller bedrägeri"],
    ),
    (
        "professional secrecy",
        &["konfidentialitet för uppgifter under tystnadsplikt"],
    ),
    // Measures taken.
    (
        "reconciliation",
        &["Löpande avstämning internt och med SLK"],
    ),
    ("notification", &["Anmälan till IMY"]),
    ("police report", &["Polisanmälan, gjord av SLK"]),
    ("information", &["| Information till de registrerade"]),
    ("direct contact", &["Särskild direktkontakt"]),
    (
        "new routine",
        &["Ny rutin för personer med skyddade personuppgifter"],
    ),
    (
        "Stella paused",
        &[
            "Införandet av Stella är pausat",
            "integrationen är på plats",
        ],
    ),
    // Needs more.
    (
        "documentation",
        &["personuppgiftsbiträdesavtal, konsekvensbedömningar"],
    ),
    (
        "responsibility towards SLK",
        &["Ansvar och roller gentemot SLK för de gemensamma systemen"],
    ),
    (
        "roles in a breach",
        &["Roller, ansvar och kommunikationsvägar vid en incident"],
    ),
    (
        "every employee knows",
        &["Alla medarbetare ska veta vad en incident är"],
    ),
    (
        "inquiry into protected",
        &[
            "hur skyddade personuppgifter hanteras",
            "integration är på väg",
        ],
    ),
    (
        "deletion verified",
        &["Raderingen ska vara kontrollerad, hela vägen"],
    ),
    (
        "information in time",
        &["Information till de registrerade ska gå ut i tid"],
    ),
    (
        "crisis handling",
        &["krishantering inom informations- och cybersäkerhet"],
    ),
    (
        "the process",
        &["processen för digitalisering och informationssäkerhet"],
    ),
    // Feedback.
    (
        "formalised routes",
        &["Kommunikationsvägar och rutiner bör formaliseras"],
    ),
    (
        "who is told",
        &["Tydliggör vem som får veta när ny information ska ut"],
    ),
    ("scattered at first", &["spretig i början, men blev bättre"]),
    (
        "SLK shared its notifications",
        &["SLK delade sina egna anmälningar till IMY"],
    ),
    (
        "it took too long",
        &["för lång tid från den 25 augusti på morgonen till den 26 augusti kl. 16:54"],
    ),
    (
        "test credentials",
        &[
            "Testinloggningar för alla förvaltningar",
            "loggat in som någon annan",
        ],
    ),
    (
        "missing on the website",
        &["saknas på den externa webbplatsen"],
    ),
    ("well handled", &["hanterats väl"]),
    // Conclusions.
    (
        "exchange of information",
        &["Informationsutbytet mellan SLK och nämnderna"],
    ),
    (
        "not settled for Stella",
        &["inte som personuppgiftsansvarig i personuppgiftsbiträdesavtalet"],
    ),
    (
        "no DPIA",
        &[
            "Ingen konsekvensbedömning gjordes före Stella",
            "inte klassad",
        ],
    ),
    (
        "register not updated",
        &[
            "registerförteckningen var inte uppdaterad",
            "ISAM och IT kände inte till",
        ],
    ),
    ("rather once too often", &["hellre en gång för mycket"]),
    (
        "cyber competence",
        &["Kompetensen i cybersäkerhet måste höjas"],
    ),
    (
        "joint controllership",
        &["gemensamt personuppgiftsansvar ska utredas"],
    ),
    ("procurement", &["upphandla tjänster och system"]),
];

/// The gaps that the record leaves, printed as gaps.
pub const GAPS: &[Fact] = &[
    (
        "the time of day of the filing",
        &["Klockslaget för anmälan till IMY är inte antecknat"],
    ),
    (
        "IMY's reference",
        &["IMY:s diarienummer eller kvittens för anmälan är inte antecknat"],
    ),
    (
        "when each protected person was contacted",
        &["När P1, P2, P3, P4, P5 kontaktades är inte antecknat"],
    ),
    (
        "the police report's number",
        &["Polisanmälans diarienummer saknas"],
    ),
    (
        "how many by Kivra and by post",
        &[
            "Hur många som nåddes är inte antecknat för",
            "Kivra",
            "Brev med post",
        ],
    ),
];

/// What does not add up.
pub const FINDINGS: &[Fact] = &[
    (
        "notice before the gate",
        &["gick ut 4 sep 2025, före kontrollen av skyddade personuppgifter (17 sep 2025)"],
    ),
    (
        "announced before learned",
        &["15 sep 2025", "blev det känt först 17 sep 2025"],
    ),
];

/// The sections of the board's report, in its order.
pub const SECTIONS: &[&str] = &[
    "## Kort beskrivning",
    "## Bakgrund och beskrivning av incidenten",
    "## Personuppgifter som omfattas",
    "## Varför uppgifterna fanns där",
    "## Skyddade personuppgifter",
    "## Riskbedömning",
    "## Konsekvenser",
    "## Information till de registrerade",
    "## Åtgärder",
    "### Vidtagna åtgärder",
    "### Kräver fortsatt utredning eller åtgärd",
    "## Återkoppling",
    "## Slutsatser",
    "## Kontaktuppgifter",
];

/// Checks that a report carries every fact, gap and finding, in the board's order.
pub fn check(report: &str) {
    // Markdown escapes are no part of the words.
    let words = report.replace('\\', "").replace('\u{a0}', " ");
    let lower = words.to_lowercase();
    let mut missing = Vec::new();
    for (fact, needles) in FACTS.iter().chain(GAPS).chain(FINDINGS) {
        for needle in *needles {
            if !lower.contains(&needle.to_lowercase()) {
                missing.push(format!("{fact}: “{needle}”"));
            }
        }
    }
    assert!(
        missing.is_empty(),
        "the report lacks:\n{}\n\n{report}",
        missing.join("\n")
    );
    let mut from = 0;
    for section in SECTIONS {
        let line = format!("\n{section}\n");
        let at = words[from..].find(&line);
        from += at.unwrap_or_else(|| panic!("“{section}” is missing or out of order"));
    }
}
