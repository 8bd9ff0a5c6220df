//! Every field of a record, by label: what it says, when, who, what the person was shown, and where
//! it stands in the chain.

use super::About;
use crate::app::answering;
use crate::case::event::{Record, Shown, Source, TimeSource};
use crate::case::form::{entry_to_cells, register_fields, register_words};
use crate::case::{Digest, Event};
use crate::text::record::label;
use crate::text::{FreeText, Phrase};
use crate::time::{When, show};

/// Labels and values in order; a value may have several lines.
type Rows = Vec<(String, String)>;

impl About<'_> {
    /// Returns every field of a record.
    pub fn details(&self, record: &Record) -> Rows {
        let head = &record.head;
        let mut rows = Rows::new();
        self.put(&mut rows, label::WORDS, self.sentence(record));
        self.event(&mut rows, &record.event);
        rows.push((String::new(), String::new()));
        let at = show::full_with_year(head.at, self.lang);
        self.put(&mut rows, label::RECORDED, at);
        if let Some(scenario) = head.scenario {
            let scenario = show::full_with_year(scenario, self.lang);
            self.put(&mut rows, label::SCENARIO, scenario);
        }
        let role = self.case.actor(&head.by).map(|of| self.free(&of.role));
        let who = match role {
            Some(role) => format!("{} ({role})", self.who(record)),
            None => self.who(record).to_owned(),
        };
        self.put(&mut rows, label::WHO, who);
        self.put(&mut rows, label::HASH, short(&record.hash));
        if let Some(prev) = &head.prev {
            self.put(&mut rows, label::PREV, short(prev));
        }
        let chain = format!("{} · {}", head.chain, head.seq + 1);
        self.put(&mut rows, label::CHAIN, chain);
        self.digests(&mut rows, label::SEEN, &head.seen);
        rows
    }

    fn event(&self, rows: &mut Rows, event: &Event) {
        match event {
            Event::Session(of) => {
                self.put(rows, label::PROGRAM, of.program.clone());
                let source = match of.time {
                    TimeSource::Wall => label::WALL,
                    TimeSource::Set => label::SET,
                };
                self.put(rows, label::TIME_SOURCE, source.to(self.lang).to_owned());
            }
            Event::Opened(of) => {
                self.text(rows, label::PURPOSE, Some(&of.purpose));
                self.text(rows, label::BASIS, Some(&of.legal_basis));
                self.text(rows, label::RETENTION, Some(&of.retention));
                let rules = of.rules.iter().map(|rule| rule.id.as_str());
                let rules: Vec<&str> = rules.collect();
                self.put(rows, label::RULES, rules.join(", "));
            }
            Event::Organisation(of) => {
                self.text(rows, label::NUMBER, of.number.as_ref());
                self.text(rows, label::ADDRESS, of.address.as_ref());
                self.text(rows, label::CONTACT, of.contact.as_ref());
                self.text(rows, label::DPO, of.dpo.as_ref());
                self.digests(rows, label::REPLACES, &of.over);
            }
            Event::Acknowledged(of) => self.put(rows, label::RECORD, of.notice.clone()),
            Event::Answered(of) => {
                self.put(rows, label::QUESTION, self.question(&of.field));
                self.put(rows, label::ANSWER, self.answer(&of.field, &of.answer));
                self.when(rows, label::LEARNED, of.learned.as_ref());
                self.source(rows, of.source.as_ref());
                self.digests(rows, label::REPLACES, &of.over);
            }
            Event::RowSet(of) => {
                rows.extend(self.cells(&of.field, &of.cells));
                self.source(rows, of.source.as_ref());
                self.digests(rows, label::REPLACES, &of.over);
            }
            Event::RowRemoved(of) => {
                self.text(rows, label::REASON, Some(&of.reason));
                self.digests(rows, label::REPLACES, &of.over);
            }
            Event::StepDone(of) => self.digests(rows, label::REPLACES, &of.over),
            Event::StepSkipped(of) => {
                self.text(rows, label::REASON, Some(&of.reason));
                self.digests(rows, label::REPLACES, &of.over);
            }
            Event::StepReopened(of) => self.digests(rows, label::REPLACES, &of.over),
            Event::Logged(of) => {
                self.when(rows, label::HAPPENED, of.happened.as_ref());
                self.when(rows, label::LEARNED, of.learned.as_ref());
                self.text(rows, label::SOURCE, of.source.as_ref());
            }
            Event::Entered(of) => {
                let cells = entry_to_cells(&of.entry);
                for field in register_fields(of.entry.register()) {
                    if let Some(answer) = cells.get(&field.id) {
                        let shown = answering::show(&field.kind, answer, &self.names(), self.lang);
                        rows.push((field.label.to(self.lang).to_owned(), shown));
                    }
                }
                self.when(rows, label::LEARNED, of.learned.as_ref());
                self.source(rows, of.source.as_ref());
                self.shown(rows, of.shown.as_ref());
                self.digests(rows, label::REPLACES, &of.over);
            }
            Event::Withdrawn(of) => {
                let one = register_words(of.register.0).one.to(self.lang);
                self.put(rows, label::RECORD, one.to_owned());
                self.text(rows, label::REASON, Some(&of.reason));
                self.digests(rows, label::REPLACES, &of.over);
            }
            Event::AnchorRejected(of) => {
                self.text(rows, label::REASON, Some(&of.reason));
                self.shown(rows, of.shown.as_ref());
            }
            Event::Masked(of) => {
                self.text(rows, label::GROUND, Some(&of.ground));
                self.text(rows, label::DECISION, Some(&of.decision));
                let record = format!("{} · {}", short(&of.record), of.value);
                self.put(rows, label::RECORD, record);
            }
            Event::Checkpoint(of) => {
                for (chain, head) in &of.heads {
                    self.put(rows, label::CHAIN, format!("{chain} · {}", short(head)));
                }
            }
            Event::Released(of) => {
                for (name, digest) in &of.files {
                    self.put(rows, label::RECORD, format!("{name} · {}", short(digest)));
                }
                self.text(rows, label::REASON, of.unmasked_why.as_ref());
            }
            Event::HandedOver(of) => self.text(rows, label::REASON, of.note.as_ref()),
            Event::TookOver(of) => self.put(rows, label::RECORD, short(&of.of)),
            // The sentence has said it.
            Event::Exercise(_) | Event::Withheld { .. } => {}
        }
    }

    fn put(&self, rows: &mut Rows, label: Phrase, value: String) {
        if !value.is_empty() {
            rows.push((label.to(self.lang).to_owned(), value));
        }
    }

    fn text(&self, rows: &mut Rows, label: Phrase, text: Option<&FreeText>) {
        if let Some(text) = text {
            self.put(rows, label, self.free(text).to_owned());
        }
    }

    fn when(&self, rows: &mut Rows, label: Phrase, when: Option<&When>) {
        if let Some(when) = when {
            self.put(rows, label, show::when(when, self.lang));
        }
    }

    fn source(&self, rows: &mut Rows, source: Option<&Source>) {
        if let Some(source) = source {
            let file = format!("{} · {}", self.free(&source.name), short(&source.digest));
            self.put(rows, label::SOURCE, file);
        }
    }

    fn shown(&self, rows: &mut Rows, shown: Option<&Shown>) {
        let Some(shown) = shown else {
            return;
        };
        if let Some(due) = shown.due {
            let due = show::full_with_year(due, self.lang);
            self.put(rows, label::SHOWN_DUE, due);
        }
        if let Some(rule) = &shown.rule {
            self.put(rows, label::SHOWN_RULE, short(rule));
        }
        if let Some(before) = shown.before_gate {
            let gate = if before {
                label::BEFORE_GATE
            } else {
                label::AFTER_GATE
            };
            self.put(rows, label::SHOWN_GATE, gate.to(self.lang).to_owned());
        }
        self.digests(rows, label::CHECKS, &shown.checks);
    }

    fn digests(&self, rows: &mut Rows, label: Phrase, digests: &[Digest]) {
        let all: Vec<String> = digests.iter().map(short).collect();
        self.put(rows, label, all.join(", "));
    }
}

/// Returns the first twelve digits: enough to find the line in the journal's file.
fn short(digest: &Digest) -> String {
    digest.hex().chars().take(12).collect()
}
