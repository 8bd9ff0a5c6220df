//! The injects, one a row: number, how it stands or when it comes, how, and from whom. After those of the
//! scenario come the facilitator's own.

use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::super::super::columns::wide;
use super::super::super::theme::Theme;
use super::super::super::wrap::cut;
use crate::app::mail::medium;
use crate::app::open::Open;
use crate::app::screens::lead;
use crate::case::Held;
use crate::case::event::Injected;
use crate::exercise::{Card, Deck, Stand};
use crate::scenario::{Medium, Scenario};
use crate::text::{Lang, inbox, lead as words};
use crate::time::{Moment, show};

/// What the list shows.
pub(super) struct Listed<'a> {
    pub(super) open: &'a Open,
    pub(super) deck: &'a Deck,
    pub(super) scenario: &'a Scenario,
    /// The row under the cursor.
    pub(super) at: usize,
    /// Whether the exercise has ended.
    pub(super) over: bool,
    pub(super) lang: Lang,
    pub(super) theme: Theme,
}

/// A row before it has its place.
struct Row {
    mark: &'static str,
    stands: String,
    style: Style,
    number: String,
    medium: &'static str,
    from: String,
}

impl Listed<'_> {
    /// Returns the rows that fit around the cursor; when there are more, the last one says so.
    pub(super) fn lines(&self, width: usize, height: usize) -> Vec<Line<'static>> {
        let all = lead::len(self.open);
        let fits = if all > height {
            height.saturating_sub(1)
        } else {
            height
        };
        let first = self.at.saturating_sub(fits / 2);
        let first = first.min(all.saturating_sub(fits));
        let next = self.deck.next();
        let cards = self.deck.cards.iter().map(|card| self.of_card(card, next));
        let own = lead::own(self.open).map(|own| self.of_own(own));
        let rows = cards.chain(own).enumerate().skip(first).take(fits);
        let mut lines: Vec<Line<'static>> = rows
            .map(|(n, row)| self.line(&row, n == self.at, width))
            .collect();
        if all > fits {
            let more = words::more(first, all.saturating_sub(first + fits), self.lang);
            lines.push(Line::styled(cut(&more, width), self.theme.quiet()));
        }
        lines
    }

    fn line(&self, row: &Row, under: bool, width: usize) -> Line<'static> {
        let (theme, Row { mark, stands, .. }) = (self.theme, row);
        let head = format!("{:>2} {mark} {stands:<13} ", row.number);
        let room = width.saturating_sub(1 + wide(&head));
        let tail = if room > 18 {
            format!("{:<8}{}", row.medium, row.from)
        } else {
            row.from.clone()
        };
        let style = if under { theme.cursor() } else { row.style };
        Line::from(vec![
            Span::styled(if under { "▸" } else { " " }, theme.accent()),
            Span::styled(head, style),
            Span::styled(cut(&tail, room), if under { style } else { Style::new() }),
        ])
    }

    fn of_card(&self, card: &Card, next: Option<Moment>) -> Row {
        let is_next = matches!(card.stand, Stand::Waiting(at) if Some(at) == next);
        let (mark, stands, style) = self.stand(card, is_next);
        Row {
            mark,
            stands,
            style,
            number: card.number.to_string(),
            medium: medium(card.inject.medium).to(self.lang),
            from: card.inject.from.to(self.lang).to_owned(),
        }
    }

    fn of_own(&self, own: &Held<Injected>) -> Row {
        let own_words = own.value.unplanned.as_ref();
        let way = own_words.and_then(|own| Medium::from_name(&own.medium));
        let from = own_words.and_then(|own| own.from.clear());
        Row {
            mark: "✓",
            stands: show::column(own.at, self.lang).trim_start().to_owned(),
            style: self.theme.quiet(),
            number: "+".to_owned(),
            medium: way.map_or(inbox::UNKNOWN, medium).to(self.lang),
            from: from.unwrap_or("…").to_owned(),
        }
    }

    /// Returns the mark of how an inject stands, the word or the time, and the style.
    fn stand(&self, card: &Card, is_next: bool) -> (&'static str, String, Style) {
        let (lang, theme) = (self.lang, self.theme);
        let said = |phrase: crate::text::Phrase| phrase.to(lang).to_owned();
        let time = |at: Moment| show::column(at, lang).trim_start().to_owned();
        match card.stand {
            Stand::Delivered(at) => ("✓", time(at), theme.quiet()),
            _ if self.over => ("–", said(words::NEVER), theme.quiet()),
            Stand::Due => ("!", said(words::DUE), theme.warn()),
            // As the case is now it would not come.
            Stand::Waiting(at) if card.unmet => ("?", time(at), theme.quiet()),
            Stand::Waiting(at) if is_next => ("»", time(at), theme.strong()),
            Stand::Waiting(at) => (" ", time(at), Style::new()),
            Stand::Listening => ("?", said(words::LISTENING), Style::new()),
            Stand::Following => {
                let after = card.inject.when.after.as_ref();
                let number = after.and_then(|(id, _)| self.scenario.inject(id));
                let number = number.map(|(number, _)| number);
                (" ", words::follows(number, lang), Style::new())
            }
            Stand::Reserve => ("–", said(words::RESERVE), theme.quiet()),
            Stand::Held => ("‖", said(words::HELD), theme.warn()),
            Stand::Passed => ("!", said(words::PASSED), theme.warn()),
            Stand::Skipped => ("×", said(words::SKIPPED), theme.quiet()),
        }
    }
}
