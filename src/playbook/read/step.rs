//! Phases and their steps.

use super::condition::when;
use super::field::field;
use super::findings::Findings;
use super::name::{given, mention_if, mentions};
use super::near::near;
use super::places::{Places, Sort, StepPlace};
use super::table::Table;
use super::value::{tables, text_if, texts, words, words_if};
use crate::playbook::{Basis, FieldId, LawId, Phase, PhaseId, Register, RoleId, Step, StepId};
use crate::text::problem::{Both, reading};

/// Reads the phases of a playbook.
pub(crate) fn phases(table: &mut Table<'_>, places: &mut Places, out: &mut Findings) -> Vec<Phase> {
    let name = Both::new("en fas", "a phase");
    tables(table, "phase", &name, out)
        .into_iter()
        .filter_map(|mut table| {
            let id = given(&mut table, (Sort::Phase, 0), PhaseId::new, places, out);
            let title = words(&mut table, "title", out);
            places.phases.push(table.span());
            let name = Both::new("ett steg", "a step");
            let steps = tables(&mut table, "step", &name, out)
                .into_iter()
                .filter_map(|table| step(table, places, out))
                .collect();
            table.close(out);
            Some(Phase {
                id: id?,
                title,
                steps,
            })
        })
        .collect()
}

fn step(mut table: Table<'_>, places: &mut Places, out: &mut Findings) -> Option<Step> {
    let id = given(&mut table, (Sort::Step, 0), StepId::new, places, out);
    let title = words(&mut table, "title", out);
    let why = words(&mut table, "why", out);
    let help = words_if(&mut table, "help", out);
    let laws = mentions(&mut table, "law", Sort::Law, LawId::new, places, out);
    let role = mention_if(&mut table, "role", Sort::Role, RoleId::new, places, out);
    let condition = when(&mut table, places, out);
    let (rests_on, basis_places) = bases(&mut table, places, out);
    let register = register(&mut table, out);
    let name = Both::new("en fråga", "a question");
    let (fields, field_places) = tables(&mut table, "field", &name, out)
        .into_iter()
        .filter_map(|table| field(table, 0, places, out))
        .unzip();
    let place = StepPlace {
        span: table.span(),
        when: table.get("when").map(toml::Spanned::span),
        fields: field_places,
        has_work: table.has("field") || table.has("register"),
        rests_on: basis_places,
    };
    table.close(out);
    let step = Step {
        id: id?,
        title,
        why,
        help,
        laws,
        role,
        when: condition,
        rests_on,
        fields,
        register,
    };
    places.steps.push(place);
    Some(step)
}

type Spans = Vec<std::ops::Range<usize>>;

/// Reads what something rests on: fields and registers, with their places.
pub(crate) fn bases(
    table: &mut Table<'_>,
    places: &mut Places,
    out: &mut Findings,
) -> (Vec<Basis>, Spans) {
    texts(table, "rests_on", out)
        .into_iter()
        .filter_map(|(text, value)| {
            if let Some(register) = Register::from_name(&text) {
                return Some((Basis::Register(register), value.span()));
            }
            places.mention(Sort::Basis, &text, value.span());
            let field = FieldId::new(&text).ok()?;
            Some((Basis::Field(field), value.span()))
        })
        .unzip()
}

fn register(table: &mut Table<'_>, out: &mut Findings) -> Option<Register> {
    let (text, value) = text_if(table, "register", out)?;
    let register = Register::from_name(&text);
    if register.is_none() {
        let names = Register::ALL.map(Register::name);
        let told = reading::bad_value("register", &text, near(&text, names), &names);
        out.add(value.span(), told);
    }
    register
}
