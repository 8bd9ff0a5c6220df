//! From the Markdown that a template gave to the paper that every format is written from.

use super::context::Context;
use super::document::{self, About, Block, Document};
use super::figure;
use crate::text::{Lang, past};

/// Returns a paper. `markdown` is what [`Papers::print`](super::Papers::print) gave of `context`,
/// after what only some may read has been cut; its first heading is the paper's title. `draft` is
/// what stands over every page of an unfinished paper.
pub fn paper(markdown: &str, context: &Context, draft: Option<String>) -> Document {
    let case = &context.case;
    let lang = Lang::from_code(&context.lang).unwrap_or_default();
    let earlier = context.as_of.as_ref().map(|at| past::mark(lang, &at.text));
    let marks: Vec<String> = case.mark.clone().into_iter().chain(earlier).collect();
    let about = About {
        title: case.title.clone(),
        lang,
        mark: (!marks.is_empty()).then(|| marks.join(" · ")),
        draft,
        footer: format!("{} · {}", case.id, case.fingerprint),
        made: context.made.text.clone(),
        made_utc: context.made.from.clone(),
    };
    let mut document = document::read_with(markdown, about, &|name| figure::draw(name, context));
    let is_title = |block: &&Block| matches!(block, Block::Heading { level: 1, .. });
    if let Some(Block::Heading { text, .. }) = document.blocks.iter().find(is_title) {
        document.about.title = document::plain(text);
    }
    document
}
