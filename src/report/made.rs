//! A paper for one reader: the template's Markdown with everything that its reader may not see taken
//! out, stamped, and ready for every format.

use super::audience::{self, Kind, Profile, grounds, passages, withhold};
use super::context::Context;
use super::document::Document;
use super::letter;
use super::needs::{self, Missing};
use super::templates::Papers;
use super::{headings, past, trace};
use crate::builtin;
use crate::playbook::{Playbook, Problems};
use crate::text::{Lang, clean, release as words};

/// What is to be made.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Make {
    /// The language.
    pub lang: Lang,
    /// Who it is for.
    pub profile: Profile,
    /// The number of the version when it is released; a working copy has none.
    pub number: Option<u32>,
    /// What is wrong with the record, in a sentence that stands first.
    pub flaw: Option<String>,
}

/// A paper.
#[derive(Debug, Clone)]
pub struct Paper {
    /// What stands over every page of a working copy or an unfinished paper.
    pub draft: Option<&'static str>,
    /// The number of the version; a working copy has none.
    pub number: Option<u32>,
    /// Its text, safe to show.
    pub markdown: String,
    /// What its reader may see of the case.
    pub seen: Context,
    /// What it lacks.
    pub missing: Vec<Missing>,
    /// What was taken out.
    pub masked: Vec<&'static Kind>,
}

impl Papers {
    /// Makes the paper for a reader.
    ///
    /// # Errors
    /// Returns the problem in the template that only this case brings out.
    pub fn paper(
        &self,
        context: &Context,
        playbook: &Playbook,
        make: &Make,
    ) -> Result<Paper, Problems> {
        let lang = make.lang;
        let missing = needs::missing(self.report(), context, playbook, lang);
        let (seen, gone) = withhold(context, make.profile, make.number, lang);
        let rendered = self.render(lang, &seen)?;
        let rendered = passages::cut(&rendered, make.profile, lang);
        let rendered = trace::settle(&rendered, &seen, make.profile.audience, lang);
        let mut text = super::templates::tidy(&steerless(&rendered));
        // A message goes out as it is made, so it is never a working copy: whole, or a draft.
        let goes_out = make.number.is_some() || letter::Kind::of_paper(self.report()).is_some();
        let draft = match goes_out {
            // A guide is nobody's decision: there is no other version of it to wait for.
            _ if builtin::HANDOUTS.contains(&self.report()) => None,
            false => Some(words::WORKING_COPY),
            true if missing.is_empty() => None,
            true => Some(words::DRAFT),
        };
        if let (true, Some(stamp)) = (goes_out, draft) {
            // What is missing is told as the reader may hear it.
            let told = needs::missing_of(self.report(), &seen, playbook, lang);
            let lacks = match make.number {
                Some(_) => words::DRAFT_LACKS,
                None => words::MESSAGE_LACKS,
            };
            let stamp = format!("**{}.** {}", stamp.to(lang), lacks.to(lang));
            text = stamped(&text, &stamp, &told, lang);
        }
        if let Some(mark) = &context.case.mark {
            text = headings::mark(&text, mark);
        }
        if let Some(at) = &context.as_of {
            text = past::mark(&text, &at.text, lang);
        }
        if let Some(flaw) = &make.flaw {
            let stamp = crate::text::verify::stamp(lang, flaw);
            text = format!("{stamp}\n\n{text}");
        }
        let masked = grounds().kind.iter();
        let masked = masked
            .filter(|kind| gone.contains(kind.id.as_str()))
            .collect();
        Ok(Paper {
            draft: draft.map(|draft| draft.to(lang)),
            number: make.number,
            markdown: text,
            seen: audience::typed(&seen),
            missing,
            masked,
        })
    }
}

impl Paper {
    /// Returns the paper for the formats.
    pub fn document(&self) -> Document {
        let draft = self.draft.map(str::to_owned);
        let mut document = super::paper(&self.markdown, &self.seen, draft);
        let lang = document.about.lang;
        let case = &self.seen.case;
        document.about.footer = words::footer(lang, &case.id, &case.fingerprint, self.number);
        document
    }

    /// Returns the grounds of what was taken out that nobody has checked at the source.
    pub fn uncertain(&self, lang: Lang) -> Vec<&'static str> {
        let mut laws: Vec<&str> = self
            .masked
            .iter()
            .filter(|kind| !kind.certain)
            .filter_map(|kind| kind.law(lang))
            .collect();
        laws.dedup();
        laws
    }
}

/// Puts the stamp and what is missing under the title.
fn stamped(text: &str, stamp: &str, missing: &[Missing], lang: Lang) -> String {
    let mut lines = vec![format!("> {stamp}"), ">".to_owned()];
    for one in missing {
        lines.push(format!("> - {}", super::escape::inline(&one.line(lang))));
    }
    let stamp = lines.join("\n");
    match text.split_once('\n') {
        Some((title, rest)) if title.starts_with("# ") => format!("{title}\n\n{stamp}\n{rest}"),
        _ => format!("{stamp}\n\n{text}"),
    }
}

/// Returns the paper without anything that steers a terminal or turns the writing: a person's own
/// template may hold some. Two spaces at the end of a line mean something in Markdown and stay.
fn steerless(paper: &str) -> String {
    let line = |line: &str| clean(line) + if line.ends_with("  ") { "  " } else { "" };
    let lines: Vec<String> = paper.split('\n').map(line).collect();
    lines.join("\n")
}
