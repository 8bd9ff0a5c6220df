//! What was done with an exercise itself, in words.

use super::About;
use crate::case::event::{Exercise, Keeping};
use crate::text::played;
use crate::time::show;

impl About<'_> {
    /// Returns what was done with the exercise itself, in a sentence.
    pub(super) fn exercise(&self, event: &Exercise) -> String {
        let lang = self.lang;
        let is_over = self.case.exercise().ended.is_some();
        let secret = matches!(event, Exercise::Kept(_) | Exercise::Observed(_));
        if secret && !self.leads && !is_over {
            return played::FACILITATOR.to(lang).to_owned();
        }
        let scenario = self.scenario;
        match event {
            Exercise::Clock(set) => {
                let moment = show::date_and_clock(set.moment, lang);
                if set.alarm {
                    return played::alarm(&moment, lang);
                }
                played::clock(set.running, set.factor, &moment, lang)
            }
            Exercise::Injected(of) => match (&of.inject, &of.unplanned) {
                (Some(id), _) => {
                    let found = scenario.and_then(|scenario| scenario.inject(id));
                    let number = found.map(|(number, _)| number);
                    let from = found.map(|(_, inject)| inject.from.to(lang));
                    played::injected(number, from.unwrap_or(id.as_str()), lang)
                }
                (None, Some(made_up)) => {
                    let (from, text) = (self.free(&made_up.from), self.free(&made_up.text));
                    played::improvised(from, text, lang)
                }
                (None, None) => played::injected(None, "–", lang),
            },
            Exercise::Kept(of) => {
                let found = scenario.and_then(|scenario| scenario.inject(&of.inject));
                let number = found.map(|(number, _)| number);
                let say = match of.keeping {
                    Keeping::Held => played::held,
                    Keeping::Planned => played::planned,
                    Keeping::Skipped => played::skipped,
                };
                say(number, of.inject.as_str(), lang)
            }
            Exercise::Observed(of) => played::observed(self.free(&of.text), lang),
            Exercise::HotWash(of) => {
                let mut asked = scenario.iter().flat_map(|scenario| &scenario.questions);
                let asks = asked.find(|one| one.id == of.question);
                let asks = asks.map_or(of.question.as_str(), |one| one.asks.to(lang));
                format!("{asks}: {}", self.free(&of.answer))
            }
            Exercise::Ended(of) => played::ended(of.why.as_ref().map(|why| self.free(why)), lang),
        }
    }
}
