//! The three kinds of bad news and how each is told: what happened, what it means for the case, and
//! what to do now.
//!
//! A [`Problem`](crate::playbook::Problem) is in a file that somebody wrote, a
//! [`Refusal`](crate::case::Refusal) is a rule that said no, a [`Failure`] is the computer that
//! could not. All of them speak through [`Say`].

use std::path::PathBuf;

use crate::text::{Lang, Phrase};

/// Bad news in the three sentences that a tired person needs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    /// What happened.
    pub what: String,
    /// What it means for the case.
    pub means: String,
    /// What to do now.
    pub now: String,
}

/// Something that can tell a person about itself in either language.
pub trait Say {
    /// Returns the three sentences in `lang`.
    fn say(&self, lang: Lang) -> Said;
}

/// What the program was doing when the computer could not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Doing {
    /// Writing an answer or another record to the journal.
    Recording,
    /// Reading a case.
    OpeningCase,
    /// Making the folder of a new case.
    CreatingCase,
    /// Listing the cases in the data folder.
    ListingCases,
    /// Saving a half-written answer.
    SavingDraft,
    /// Reading or writing the settings.
    Settings,
    /// Reading a file named on the command line.
    ReadingFile,
    /// Writing a paper.
    WritingPaper,
    /// Talking to the terminal.
    Terminal,
}

/// Why the computer could not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cause {
    /// No room left on the disk or over quota.
    DiskFull,
    /// The file system or the file is read-only, or access is denied.
    NotAllowed,
    /// The file or folder is not there.
    Missing,
    /// A file stands where a folder has to, or the other way round.
    InTheWay,
    /// The bytes are not text in UTF-8.
    NotText,
    /// A newer version of the program wrote some of the case.
    NewerFormat,
    /// Anything else, in the operating system's own words.
    Other(String),
    /// Something else of our own, in both languages.
    Told {
        /// In Swedish.
        sv: String,
        /// In English.
        en: String,
    },
    /// What the check of a rule file says, in both languages.
    Rules {
        /// In Swedish.
        sv: String,
        /// In English.
        en: String,
    },
}

impl From<&std::io::Error> for Cause {
    fn from(error: &std::io::Error) -> Self {
        use std::io::ErrorKind as Kind;
        #[allow(
            clippy::wildcard_enum_match_arm,
            reason = "the list of io kinds is open"
        )]
        match error.kind() {
            Kind::StorageFull | Kind::QuotaExceeded | Kind::FileTooLarge => Self::DiskFull,
            Kind::PermissionDenied | Kind::ReadOnlyFilesystem => Self::NotAllowed,
            Kind::NotFound => Self::Missing,
            Kind::NotADirectory | Kind::IsADirectory | Kind::AlreadyExists => Self::InTheWay,
            Kind::InvalidData => Self::NotText,
            _ => Self::Other(error.to_string()),
        }
    }
}

/// The computer could not do what it was asked to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Failure {
    /// What the program was doing.
    pub doing: Doing,
    /// The file or folder that it was doing it to, when there is one.
    pub path: Option<PathBuf>,
    /// Why it could not.
    pub cause: Cause,
}

impl Failure {
    /// Makes a failure of an error from the operating system.
    pub fn io(doing: Doing, path: impl Into<PathBuf>, error: &std::io::Error) -> Self {
        Self {
            doing,
            path: Some(path.into()),
            cause: Cause::from(error),
        }
    }
}

impl Say for Failure {
    fn say(&self, lang: Lang) -> Said {
        let (what, means) = self.doing.phrases();
        let mut what = what.to(lang).to_owned();
        if let Some(path) = &self.path {
            what = format!("{what} ({})", path.display());
        }
        let (why, now) = self.cause.phrases();
        let why = match &self.cause {
            Cause::Other(words) => words.clone(),
            Cause::Told { sv, en } | Cause::Rules { sv, en } => match lang {
                Lang::Sv => sv.clone(),
                Lang::En => en.clone(),
            },
            Cause::DiskFull
            | Cause::NotAllowed
            | Cause::Missing
            | Cause::InTheWay
            | Cause::NotText
            | Cause::NewerFormat => why.to(lang).to_owned(),
        };
        Said {
            what: format!("{what}: {why}."),
            means: means.to(lang).to_owned(),
            now: now.to(lang).to_owned(),
        }
    }
}

impl Doing {
    /// Returns what could not be done and what that means for the case.
    const fn phrases(self) -> (Phrase, Phrase) {
        match self {
            Self::Recording => (
                Phrase::new("Svaret kunde inte sparas", "The answer could not be saved"),
                Phrase::new(
                    "Inget av det räknas som sparat. Det du skrev står kvar i formuläret.",
                    "None of it counts as saved. What you wrote is still in the form.",
                ),
            ),
            Self::OpeningCase => (
                Phrase::new("Ärendet kunde inte läsas", "The case could not be read"),
                Phrase::new(
                    "Ingenting i ärendet har ändrats.",
                    "Nothing in the case has changed.",
                ),
            ),
            Self::CreatingCase => (
                Phrase::new("Ärendet kunde inte skapas", "The case could not be created"),
                Phrase::new(
                    "Det finns inget nytt ärende. Klockan räknar ändå: skriv upp tiden.",
                    "There is no new case. The clock runs all the same: note the time.",
                ),
            ),
            Self::ListingCases => (
                Phrase::new(
                    "Ärendena kunde inte listas",
                    "The cases could not be listed",
                ),
                Phrase::new("Ingenting har ändrats.", "Nothing has changed."),
            ),
            Self::SavingDraft => (
                Phrase::new("Utkastet kunde inte sparas", "The draft could not be saved"),
                Phrase::new(
                    "Det du skriver finns bara på skärmen tills du bekräftar det.",
                    "What you are writing is only on the screen until you confirm it.",
                ),
            ),
            Self::Settings => (
                Phrase::new(
                    "Inställningarna kunde inte läsas eller sparas",
                    "The settings could not be read or saved",
                ),
                Phrase::new("Ärendena berörs inte.", "The cases are not affected."),
            ),
            Self::ReadingFile => (
                Phrase::new("Filen kunde inte läsas", "The file could not be read"),
                Phrase::new("Ingenting har ändrats.", "Nothing has changed."),
            ),
            Self::WritingPaper => (
                Phrase::new(
                    "Dokumentet kunde inte skrivas",
                    "The paper could not be written",
                ),
                Phrase::new(
                    "Ärendet är orört, och en äldre fil med samma namn är hel.",
                    "The case is untouched, and an older file of that name is whole.",
                ),
            ),
            Self::Terminal => (
                Phrase::new("Terminalen svarade inte", "The terminal did not answer"),
                Phrase::new(
                    "Allt som visades som sparat är sparat.",
                    "All that was shown as saved is saved.",
                ),
            ),
        }
    }
}

impl Cause {
    /// Returns why in words and what to do now; the last three bring their own words.
    const fn phrases(&self) -> (Phrase, Phrase) {
        match self {
            Self::DiskFull => (
                Phrase::new("disken är full", "the disk is full"),
                Phrase::new(
                    "Frigör utrymme och försök igen, eller öppna ärendet på en annan disk med --data.",
                    "Free some space and try again, or open the case on another disk with --data.",
                ),
            ),
            Self::NotAllowed => (
                Phrase::new(
                    "skrivning eller läsning är inte tillåten",
                    "access is not allowed",
                ),
                Phrase::new(
                    "Kontrollera rättigheterna och att disken inte är skrivskyddad. Försök igen.",
                    "Check the permissions and that the disk is not write-protected. Try again.",
                ),
            ),
            Self::Missing => (
                Phrase::new("den finns inte där", "it is not there"),
                Phrase::new(
                    "Kontrollera sökvägen, och att disken eller USB-minnet sitter i.",
                    "Check the path, and that the disk or USB stick is plugged in.",
                ),
            ),
            Self::InTheWay => (
                Phrase::new(
                    "där ligger en fil i stället för en mapp, eller tvärtom",
                    "a file lies there instead of a folder, or the other way round",
                ),
                Phrase::new("Ange en annan sökväg.", "Name another path."),
            ),
            Self::NotText => (
                Phrase::new("den är inte text i UTF-8", "it is not text in UTF-8"),
                Phrase::new(
                    "Spara den som UTF-8 och försök igen.",
                    "Save it as UTF-8 and try again.",
                ),
            ),
            Self::NewerFormat => (
                Phrase::new(
                    "en nyare version av frist har skrivit i ärendet",
                    "a newer version of frist has written in the case",
                ),
                Phrase::new(
                    "Öppna ärendet med den nyare versionen. Här kan det läsas men inte ändras.",
                    "Open the case with the newer version. Here it can be read but not changed.",
                ),
            ),
            Self::Rules { .. } => (
                Phrase::new("", ""),
                Phrase::new(
                    "Rätta filen på det utpekade stället och försök igen; ”frist check” visar alla fel.",
                    "Mend the file where it points and try again; “frist check” shows all mistakes.",
                ),
            ),
            Self::Other(_) | Self::Told { .. } => (
                Phrase::new("", ""),
                Phrase::new(
                    "Försök igen. Hjälper det inte: anteckna på papper och lägg in det senare.",
                    "Try again. If that does not help: note it on paper and enter it later.",
                ),
            ),
        }
    }
}
