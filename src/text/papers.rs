//! What the papers' screen says.

use super::{Lang, Phrase};

/// Over the list.
pub const TITLE: Phrase = Phrase::new("Papper", "Papers");
/// The playbook prints nothing.
pub const NONE: Phrase = Phrase::new(
    "Den här planen har inga papper.",
    "This playbook has no papers.",
);
/// Over the list: what to do.
pub const CHOOSE: Phrase = Phrase::new(
    "Välj ett papper. Det visas som det skulle skrivas nu, med luckor som luckor.",
    "Choose a paper. It is shown as it would be written now, gaps as gaps.",
);
/// Says in which language a paper is, to a reader of `lang`.
pub const fn language(paper: Lang, lang: Lang) -> &'static str {
    let words = match paper {
        Lang::Sv => Phrase::new("på svenska", "in Swedish"),
        Lang::En => Phrase::new("på engelska", "in English"),
    };
    words.to(lang)
}
/// The paper is being made.
pub const MAKING: Phrase = Phrase::new("skriver …", "writing …");
/// Over the problems of a template.
pub const PROBLEMS: Phrase = Phrase::new(
    "Mallen har fel. Inget papper skrivs förrän de är rättade.",
    "The template has problems. No paper is written until they are mended.",
);
/// Asks what to look for.
pub const FIND: Phrase = Phrase::new("Sök i papperet", "Find in the paper");
/// Asks where to write.
pub const PATH: Phrase = Phrase::new("Skriv till filen", "Write to the file");
/// Under both.
pub const ASK_KEYS: Phrase = Phrase::new(
    "Enter gör det · Esc låter bli",
    "Enter does it · Esc leaves it",
);
/// No such words.
pub const NOT_FOUND: Phrase = Phrase::new("! Finns inte i papperet", "! Not in the paper");
/// Begins the name of every file of an exercise: letters that every file system and every mail takes.
pub const EXERCISE: &str = "OVNING-";

/// The name of a report.
pub fn name(id: &str) -> Phrase {
    match id {
        "incidentrapport" => Phrase::new("Incidentrapport", "Incident report"),
        "lagesbild" => Phrase::new("Lägesbild", "Situation report"),
        "overlamning" => Phrase::new("Överlämning", "Handover"),
        "brev-digital-post" => Phrase::new("Brev, digital post", "Letter, digital post"),
        "brev-post" => Phrase::new("Brev, post", "Letter, post"),
        "webb" => Phrase::new("Text till webbplatsen", "Text for the website"),
        "intranat" => Phrase::new("Text till intranätet", "Text for the intranet"),
        "press" => Phrase::new("Text till press", "Text for the press"),
        "samtalsstod" => Phrase::new("Samtalsstöd", "Call script"),
        "fragor-och-svar" => Phrase::new("Frågor och svar", "Questions and answers"),
        "imy-anmalan" => Phrase::new(
            "Anmälan till IMY på papper",
            "The notification to IMY on paper",
        ),
        "beslut-att-inte-anmala" => Phrase::new("Beslut att inte anmäla", "Decision not to notify"),
        "registerpost" => Phrase::new(
            "Registerpost för journalen (artikel 30)",
            "Record of processing for the journal (Article 30)",
        ),
        "loggintegritet" => Phrase::new(
            "Information till dem som loggas",
            "Information to those logged",
        ),
        "ovningsrapport" => Phrase::new("Övningsrapport", "After-action report"),
        "ledarguide" => Phrase::new("Övningsledarens guide", "The facilitator's guide"),
        "deltagarkort" => Phrase::new("Deltagarkort", "Participant's card"),
        _ => Phrase::new("", ""),
    }
}

/// Written.
pub fn written(path: &str, lang: Lang) -> String {
    match lang {
        Lang::Sv => format!("✓ Skrevs till {path}"),
        Lang::En => format!("✓ Written to {path}"),
    }
}

/// Which line of how many.
pub fn line(n: usize, all: usize, lang: Lang) -> String {
    match lang {
        Lang::Sv => format!("rad {n} av {all}"),
        Lang::En => format!("line {n} of {all}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_language_of_a_paper_is_told_in_the_reader_s_own() {
        assert_eq!(language(Lang::Sv, Lang::En), "in Swedish");
        assert_eq!(language(Lang::En, Lang::Sv), "på engelska");
    }
}
