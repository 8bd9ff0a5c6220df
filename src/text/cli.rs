//! What the command line says: help, results and short lines.

use super::{Lang, Phrase};

/// What the program is.
pub const ABOUT: Phrase = Phrase::new(
    "Leder dig genom en personuppgiftsincident: nästa fråga, klockan till IMY, och ett ärende som \
     håller vid tillsyn. Utan nätverk.",
    "Leads you through a personal-data breach: the next question, the clock to IMY, and a record \
     that stands up in supervision. Offline.",
);
/// What happens without a subcommand, and the exit statuses.
pub const AFTER: Phrase = Phrase::new(
    "Utan kommando öppnas skärmarna.\n\n\
     Resultat skrivs på standard ut, problem på standard fel.\n\
     Slutstatus: 0 gick bra · 1 ett problem, ett nej från en regel, ett skadat ärende, i agenda något försenat, i lint något att reda ut · \
     2 fel i anropet eller en fil som inte gick att läsa · 3 datorn kunde inte (full disk, rättigheter).",
    "Without a command the screens open.\n\n\
     Results go to standard output, problems to standard error.\n\
     Exit status: 0 done · 1 a problem, a rule said no, a damaged case, in agenda something late, in lint something to settle · \
     2 a mistake in the call or a file that could not be read · 3 the computer could not (disk full, permissions).",
);
/// `--data`.
pub const DATA: Phrase = Phrase::new(
    "Mappen med ärenden, till exempel på ett USB-minne",
    "The folder of cases, on a USB stick for instance",
);
/// `--config`.
pub const CONFIG: Phrase = Phrase::new(
    "Mappen med inställningar och egna mallar",
    "The folder of settings and your own templates",
);
/// `--lang`.
pub const LANG: Phrase = Phrase::new(
    "Språk: sv (svenska) eller en (engelska)",
    "Language: sv (Swedish) or en (English)",
);
/// `new`.
pub const NEW: Phrase = Phrase::new(
    "Skapa ett ärende; dess id skrivs sist, ensamt på raden",
    "Create a case; its id is printed last, alone on its line",
);
/// `new --title`.
pub const NEW_TITLE: Phrase = Phrase::new("Vad incidenten kallas", "What the incident is called");
/// `new --playbook`.
pub const NEW_PLAYBOOK: Phrase = Phrase::new(
    "Spelbokens id; annars personuppgiftsincident",
    "The playbook's id; otherwise personuppgiftsincident",
);
/// `new --exercise`.
pub const NEW_EXERCISE: Phrase = Phrase::new("Det är en övning", "It is an exercise");
/// `list`.
pub const LIST: Phrase = Phrase::new(
    "Lista ärendena med deras klockor",
    "List the cases with their clocks",
);
/// `register`.
pub const REGISTER: Phrase = Phrase::new(
    "Registret över incidenter enligt artikel 33.5: alla ärenden, med siffror per år",
    "The register of breaches under Article 33(5): every case, with figures by year",
);
/// `register --year`.
pub const REGISTER_YEAR: Phrase = Phrase::new("Bara det året", "Only that year");
/// `register --csv`.
pub const REGISTER_CSV: Phrase = Phrase::new(
    "Skriv registret som CSV till en fil",
    "Write the register as CSV to a file",
);
/// `register --bom`.
pub const REGISTER_BOM: Phrase = Phrase::new(
    "Märk CSV-filen så att Excel läser å, ä och ö rätt",
    "Mark the CSV file so that Excel reads å, ä and ö rightly",
);
/// `register --out`.
pub const REGISTER_OUT: Phrase = Phrase::new(
    "Skriv registret som dokument; filens ändelse (.md, .html, .docx, .pdf) avgör formatet",
    "Write the register as a paper; the ending (.md, .html, .docx, .pdf) decides the format",
);
/// `check`.
pub const CHECK: Phrase = Phrase::new(
    "Kontrollera spelböcker, klockor och rapportmallar: alla fel på en gång",
    "Check playbooks, clocks and report templates: all mistakes at once",
);
/// `fill`.
pub const FILL: Phrase = Phrase::new(
    "Fyll i ett ärende från en fil: allt eller inget",
    "Fill in a case from a file: all or nothing",
);
/// `log`.
pub const LOG: Phrase = Phrase::new(
    "Skriv en rad i ärendets logg",
    "Write a line in the case's log",
);
/// `log --at`.
pub const LOG_AT: Phrase = Phrase::new(
    "När det hände: ”-20m”, ”kl 14.05”, ”igår 14:05”, ”26 aug 16.54”",
    "When it happened: “-20m”, “14:05”, “yesterday 14:05”, “26 aug 16:54”",
);
/// `show`.
pub const SHOW: Phrase = Phrase::new(
    "Visa läget i ett ärende: klockor, iakttagelser och luckor",
    "Show where a case stands: clocks, findings and gaps",
);
/// `show --json`.
pub const SHOW_JSON: Phrase = Phrase::new(
    "Som JSON: samma uppgifter som rapporterna bygger på (docs/REPORT-CONTEXT.md)",
    "As JSON: what the reports are built from (docs/REPORT-CONTEXT.md)",
);
/// `--as-of`.
pub const AS_OF: Phrase = Phrase::new(
    "Som det var känt då: ”3 sep 14:00”, ”igår 16:00”, ”-2h”",
    "As it was known then: “3 sep 14:00”, “yesterday 16:00”, “-2h”",
);
/// `agenda`.
pub const AGENDA: Phrase = Phrase::new(
    "Visa vad som ska göras, mest brådskande först; slutstatus 1 när något är försenat",
    "Show what is to be done, most urgent first; exit status 1 when something is late",
);
/// `agenda --json`.
pub const AGENDA_JSON: Phrase = Phrase::new("Som JSON", "As JSON");
/// `agenda --ics`.
pub const AGENDA_ICS: Phrase = Phrase::new(
    "Som kalenderfil med tiderna: frist agenda ÄRENDE --ics > tider.ics",
    "As a calendar file of the times: frist agenda CASE --ics > times.ics",
);
/// `lint`.
pub const LINT: Phrase = Phrase::new(
    "Visa det i ärendet som inte går ihop eller saknas, varför det spelar roll och vad som avgör",
    "Show what in the case does not add up or is missing, why it matters and what settles it",
);
/// Under `lint`.
pub const LINT_AFTER: Phrase = Phrase::new(
    "Slutstatus: 0 inget att reda ut · 1 något att reda ut. Visar skyddade personers beteckningar och små antal: för internt bruk.",
    "Exit status: 0 nothing to settle · 1 something to settle. Shows pseudonyms of protected persons and small counts: for internal use.",
);
/// `report`.
pub const REPORT: Phrase = Phrase::new("Skriv ut ett dokument", "Print a paper");
/// `report --out`.
pub const REPORT_OUT: Phrase = Phrase::new(
    "Fil att skriva till; namnets slut väljer formatet: .md, .html, .docx eller .pdf",
    "File to write to; the end of its name chooses the format: .md, .html, .docx or .pdf",
);
/// `verify`.
pub const VERIFY: Phrase = Phrase::new(
    "Kontrollera att ärendet är orört",
    "Verify that the case is untouched",
);
/// `settings`.
pub const SETTINGS: Phrase = Phrase::new(
    "Visa inställningarna, eller ändra dem",
    "Show the settings, or change them",
);
/// After the help of `settings`.
pub const SETTINGS_AFTER: Phrase = Phrase::new(
    "Har filen fel sparas ändringen ändå, och den gamla filen läggs orörd bredvid.\n\
     Slutstatus: 0 visat utan fel, eller ändrat · 1 filen har fel · 2 inställningen eller värdet \
     finns inte; inget är ändrat · 3 filen gick inte att läsa eller spara",
    "If the file has mistakes the change is saved all the same, and the old file is kept untouched \
     beside it.\n\
     Exit status: 0 shown without mistakes, or changed · 1 the file has mistakes · 2 no such setting \
     or value; nothing is changed · 3 the file could not be read or saved",
);
/// After the help of `check`.
pub const CHECK_AFTER: Phrase = Phrase::new(
    "I en mapp kontrolleras varje .toml, och varje .md som ligger som report-templates/<rapport>/sv.md.\n\
     Slutstatus: 0 inga fel · 1 minst ett fel · 2 en fil gick inte att läsa, eller ingen fanns",
    "In a folder every .toml is checked, and every .md that lies as report-templates/<report>/sv.md.\n\
     Exit status: 0 no mistakes · 1 at least one · 2 a file could not be read, or there was none",
);
/// A case argument.
pub const CASE: Phrase = Phrase::new(
    "Ärendets id eller början på det",
    "The case's id or its beginning",
);
/// A file argument.
pub const FILE: Phrase = Phrase::new(
    "Filen med svar (docs/FILL-FORMAT.md)",
    "The file of answers (docs/FILL-FORMAT.md)",
);
/// A report argument.
pub const REPORT_ID: Phrase = Phrase::new(
    "Dokumentets id, till exempel incidentrapport",
    "The paper's id, such as incidentrapport",
);
/// A text argument.
pub const TEXT: Phrase = Phrase::new("Vad som hände", "What happened");
/// A setting argument.
pub const SETTING: Phrase = Phrase::new(
    "Till exempel me.name=AB; me.name= tömmer inställningen",
    "Such as me.name=AB; me.name= clears the setting",
);
/// A file or folder argument.
pub const PATHS: Phrase = Phrase::new("Filer eller mappar", "Files or folders");
/// Help for a command.
pub const HELP: Phrase = Phrase::new("Visa hjälp", "Show help");
/// The version.
pub const VERSION: Phrase = Phrase::new("Visa version", "Show the version");
/// Headings of the help: usage, commands, arguments, options.
pub const HEADINGS: [Phrase; 4] = [
    Phrase::new("Användning", "Usage"),
    Phrase::new("Kommandon", "Commands"),
    Phrase::new("Argument", "Arguments"),
    Phrase::new("Flaggor", "Options"),
];
/// Saved.
pub const SAVED: Phrase = Phrase::new("Sparat.", "Saved.");
/// A person who has not said who they are.
pub const UNNAMED: Phrase = Phrase::new("ej angiven", "not stated");
/// The role of who calls from the command line, when the settings have none.
pub const ROLE: Phrase = Phrase::new("kommandoraden", "command line");
/// No home folder.
pub const NO_PLACE: Phrase = Phrase::new(
    "Systemet har ingen hemmapp.\nInget har gjorts.\nAnge mappar med --data och --config.",
    "The system has no home folder.\nNothing was done.\nName folders with --data and --config.",
);
/// `FRIST_NOW` cannot be read.
pub const BAD_NOW: Phrase = Phrase::new(
    "FRIST_NOW går inte att läsa.\nInget har gjorts.\n\
     Ta bort FRIST_NOW, eller skriv till exempel 2025-08-26T16:54+02:00.",
    "FRIST_NOW cannot be read.\nNothing was done.\n\
     Unset FRIST_NOW, or write for instance 2025-08-26T16:54+02:00.",
);

/// Says that the folder has no cases.
pub fn no_cases(lang: Lang, folder: &str) -> String {
    match lang {
        Lang::Sv => format!("Inga ärenden i {folder}."),
        Lang::En => format!("No cases in {folder}."),
    }
}

/// Says that no case has such an id.
pub fn no_case(lang: Lang, id: &str) -> String {
    match lang {
        Lang::Sv => format!(
            "Det finns inget ärende ”{id}”.\nInget har gjorts.\n\
             Kör ”frist list” för att se vilka som finns, eller ange en annan mapp med --data."
        ),
        Lang::En => format!(
            "There is no case “{id}”.\nNothing was done.\n\
             Run “frist list” to see which there are, or name another folder with --data."
        ),
    }
}

/// Says that several cases begin so.
pub fn many_cases(lang: Lang, id: &str, cases: &str) -> String {
    match lang {
        Lang::Sv => format!(
            "Flera ärenden börjar med ”{id}”: {cases}.\nInget har gjorts.\nSkriv mer av id:t."
        ),
        Lang::En => format!(
            "Several cases begin with “{id}”: {cases}.\nNothing was done.\nType more of the id."
        ),
    }
}

/// Says how many items of a fill file were recorded.
pub fn filled(lang: Lang, items: usize) -> String {
    match (lang, items) {
        (Lang::Sv, 1) => "1 uppgift är antecknad.".to_owned(),
        (Lang::En, 1) => "1 item recorded.".to_owned(),
        (Lang::Sv, items) => format!("{items} uppgifter är antecknade."),
        (Lang::En, items) => format!("{items} items recorded."),
    }
}

/// Says that a setting is unknown.
pub fn no_setting(lang: Lang, key: &str, keys: &str) -> String {
    match lang {
        Lang::Sv => format!(
            "Det finns ingen inställning ”{key}”.\nInget har ändrats.\nSkriv nyckel=värde med någon av dessa: {keys}."
        ),
        Lang::En => format!(
            "There is no setting “{key}”.\nNothing was changed.\nWrite key=value with one of these: {keys}."
        ),
    }
}

/// Says that a paper is unknown.
pub fn no_report(lang: Lang, id: &str, reports: &str) -> String {
    match lang {
        Lang::Sv => format!(
            "Det finns inget dokument ”{id}”.\nInget har skrivits ut.\nDe som finns: {reports}."
        ),
        Lang::En => {
            format!("There is no paper “{id}”.\nNothing was printed.\nThere are: {reports}.")
        }
    }
}

/// A file's name asks for no known format.
pub fn no_format(lang: Lang, file: &str, endings: &str) -> String {
    match lang {
        Lang::Sv => format!(
            "Namnet ”{file}” visar inte vilket format papperet ska ha.\nInget har skrivits.\nLåt namnet sluta på något av: {endings}."
        ),
        Lang::En => format!(
            "The name “{file}” does not show which format the paper is to have.\nNothing was written.\nLet the name end in one of: {endings}."
        ),
    }
}

/// A clock that runs.
pub const RUNNING: Phrase = Phrase::new("löper", "running");

/// What a refusal or a failure means on the command line, where there is no form.
pub const NOT_RECORDED: Phrase = Phrase::new(
    "Inget har antecknats i ärendet.",
    "Nothing was recorded in the case.",
);
/// After the problems of a fill file.
pub const NOTHING_FILLED: Phrase = Phrase::new(
    "Inget ur filen har antecknats i ärendet.\nRätta felen och kör samma kommando igen.",
    "Nothing of the file was recorded in the case.\nMend the mistakes and run the same command again.",
);

/// Says that the settings' file has mistakes, when something else was asked for.
pub fn broken_settings(lang: Lang, file: &str) -> String {
    match lang {
        Lang::Sv => format!(
            "Inställningarna har fel ({file}).\n\
             Det som gick att läsa används. Ärendena berörs inte.\n\
             Kör ”frist settings” för att se felen."
        ),
        Lang::En => format!(
            "The settings have mistakes ({file}).\n\
             What could be read is used. The cases are not affected.\n\
             Run “frist settings” to see the mistakes."
        ),
    }
}

/// Says that a setting was named without a value.
pub fn no_setting_value(lang: Lang, key: &str) -> String {
    match lang {
        Lang::Sv => format!(
            "Det står inget värde efter ”{key}”.\nInget har ändrats.\n\
             Skriv {key}=värde, eller {key}= för att tömma inställningen."
        ),
        Lang::En => format!(
            "There is no value after “{key}”.\nNothing was changed.\n\
             Write {key}=value, or {key}= to clear the setting."
        ),
    }
}

/// Says that a setting cannot have a value.
pub fn bad_setting(lang: Lang, key: &str, value: &str, wanted: &str) -> String {
    match lang {
        Lang::Sv => format!(
            "Inställningen ”{key}” kan inte vara ”{value}”.\nInget har ändrats.\nSkriv {wanted}."
        ),
        Lang::En => format!(
            "The setting “{key}” cannot be “{value}”.\nNothing was changed.\nWrite {wanted}."
        ),
    }
}

/// `mask`.
pub const MASK: Phrase = Phrase::new(
    "Maskera en text i en post, genom ett beslut med skäl",
    "Mask a text in a record, by a reasoned decision",
);
/// `mask RECORD`.
pub const MASK_RECORD: Phrase = Phrase::new(
    "Början på postens kontrollsumma, minst åtta tecken",
    "The beginning of the record's hash, at least eight digits",
);
/// `mask N`.
pub const MASK_VALUE: Phrase = Phrase::new(
    "Vilken av postens texter, från 1",
    "Which of the record's texts, from 1",
);
/// `mask --ground`.
pub const MASK_GROUND: Phrase = Phrase::new("På vilken grund", "On what ground");
/// `mask --decision`.
pub const MASK_DECISION: Phrase = Phrase::new(
    "Vem som beslutade, eller beslutets diarienummer",
    "Who decided, or the reference of the decision",
);
/// A value has been masked.
pub const MASKED: Phrase = Phrase::new(
    "Maskerat. Orden finns inte längre i ärendets filer; säkerhetskopior och utskrivna papper kan ha dem kvar.",
    "Masked. The words are no longer in the case's files; backups and printed papers may still hold them.",
);

/// Says that a record has no text of this number, and which texts it has.
pub fn no_value(lang: Lang, wanted: u32, texts: &[Option<String>]) -> String {
    let masked = match lang {
        Lang::Sv => "(maskerad)",
        Lang::En => "(masked)",
    };
    let shown = texts.iter().map(|text| {
        let text = super::clean_line(text.as_deref().unwrap_or(masked));
        match text.char_indices().nth(60) {
            Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default()),
            None => text,
        }
    });
    let list: Vec<String> = (1..)
        .zip(shown)
        .map(|(n, text)| format!("\n  {n}  {text}"))
        .collect();
    let list = list.concat();
    match (lang, texts.len()) {
        (Lang::Sv, 0) => "Posten innehåller ingen text som kan maskeras.\nInget har maskerats.\nLeta upp posten där orden står: tidslinjen visar varje posts kontrollsumma.".to_owned(),
        (Lang::En, 0) => "The record holds no text that can be masked.\nNothing was masked.\nFind the record where the words stand: the timeline shows the hash of each record.".to_owned(),
        (Lang::Sv, _) => format!("Posten har ingen text med nummer {wanted}.\nInget har maskerats; orden står kvar.\nVälj ett av de här numren:{list}"),
        (Lang::En, _) => format!("The record has no text with number {wanted}.\nNothing was masked; the words still stand.\nChoose one of these numbers:{list}"),
    }
}

/// Says that no one record begins so.
pub fn no_record(lang: Lang, begins: &str) -> String {
    match lang {
        Lang::Sv => format!(
            "Ingen ensam post har en kontrollsumma som börjar på ”{begins}”.\nInget har maskerats.\nAnge minst åtta tecken; tidslinjen visar dem."
        ),
        Lang::En => format!(
            "No single record has a hash that begins with “{begins}”.\nNothing was masked.\nGive at least eight digits; the timeline shows them."
        ),
    }
}
