//! A scenario out of a real case that is over: what became known, when, and how long the case took.
//!
//! None of the case's own words come along: only its times, its choices and its large numbers. Groups
//! are called by letters, small counts are not told, and protected persons are replaced by made-up ones.

mod written;

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::case::form::Coded as _;
use crate::case::register::{Anchor, AnchorKind, CheckOutcome, Count, RiskOutcome, SendingStage};
use crate::case::{
    Answer, Case, CaseId, Mode, Quantity, Rules, Standing, Value, Versions, countdowns,
    latest_assessment,
};
use crate::clock::Phase;
use crate::playbook::{Field, FieldKind, Sensitivity};
use crate::text::{Lang, replayed as words};
use crate::time::{Moment, Span};
use written::{Aim, Expect, Inject, Question, Role, Scenario, Two};

/// Why a case cannot be replayed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoReplay {
    /// It is an exercise itself.
    Exercise,
    /// A deadline still runs, or nothing has been settled: the case is not over.
    Running,
    /// It holds nothing that became known.
    Empty,
}

/// What is asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wish {
    /// The scenario's first moment.
    pub start: Moment,
    /// The day that stands in the scenario as the one its facts were checked on.
    pub today: NaiveDate,
    /// Why the case is replayed; a general purpose otherwise.
    pub purpose: Option<String>,
}

/// A count below this is not told: it could point at somebody.
const SMALL: u64 = 10;
/// What became known within this of each other is told together.
const TOGETHER: Span = Span::minutes(30);

/// Writes the scenario that replays a case, as the text of a scenario file.
pub fn scenario_of(
    id: &CaseId,
    case: &Case,
    rules: &Rules,
    now: Moment,
    wish: &Wish,
) -> Result<String, NoReplay> {
    if case.mode() == Mode::Exercise {
        return Err(NoReplay::Exercise);
    }
    if !is_over(case, rules, now) {
        return Err(NoReplay::Running);
    }
    let news = gathered(case, rules);
    let first = *news.keys().next().ok_or(NoReplay::Empty)?;
    let shift = |at: Moment| wish.start.plus(at.since(first));
    let injects: Vec<Inject> = (1..)
        .zip(&news)
        .map(|(number, (at, texts))| Inject::new(number, shift(*at), texts))
        .collect();
    let last = news.keys().next_back().copied().unwrap_or(first);
    let purpose = wish.purpose.as_ref();
    let scenario = Scenario {
        kind: "scenario",
        format: crate::scenario::FORMAT,
        id: format!("repris-{id}").to_lowercase(),
        title: Two::of(words::TITLE),
        purpose: purpose.map_or_else(|| Two::of(words::PURPOSE), |text| Two::same(text)),
        playbook: rules.playbook.id.clone(),
        start: written::local(wish.start),
        minutes: 90,
        checked_on: written::date(wish.today),
        begins: Two::of(words::BEGINS),
        role: vec![Role::lead()],
        objective: words::AIMS.iter().map(Aim::of).collect(),
        inject: injects,
        expect: expected(case, rules, first),
        end: vec![written::End {
            title: Two::of(words::END),
            at: written::local(shift(last).plus(Span::hours(24))),
        }],
        question: words::QUESTIONS.iter().map(Question::of).collect(),
    };
    // These types serialise to plain tables, which cannot fail.
    Ok(toml::to_string(&scenario).unwrap_or_default())
}

/// Returns whether the case is over: the big clock has its answer, or somebody has decided that a risk
/// is unlikely, and no deadline of the law is still ahead. What follows a filing may go on for long.
fn is_over(case: &Case, rules: &Rules, now: Moment) -> bool {
    let clocks = countdowns(case, rules, now);
    let ahead = |phase| matches!(phase, Phase::Running | Phase::Warning(_));
    let mut first = clocks
        .iter()
        .filter(|clock| clock.rule.filing_of().is_none());
    let main = rules.main_clock();
    let filed = clocks
        .iter()
        .any(|clock| Some(clock.rule) == main && clock.filed.is_some());
    let decided =
        latest_assessment(case).is_some_and(|latest| latest.value.outcome == RiskOutcome::Unlikely);
    (filed || decided) && !first.any(|clock| ahead(clock.phase))
}

/// What became known, by when, in both languages: Swedish and English beside each other.
type News = BTreeMap<Moment, Vec<(String, String)>>;

/// Gathers what became known. What came soon after something else is told with it.
fn gathered(case: &Case, rules: &Rules) -> News {
    let mut all: Vec<(Moment, (String, String))> = Vec::new();
    // When the controller became aware is what the participants are to find.
    let aware = |anchor: &Standing<'_, Anchor>| anchor.value.kind == AnchorKind::ControllerAware;
    let anchors = case.registers().anchors.standing();
    for anchor in anchors.filter(|anchor| !aware(anchor)) {
        let kind = anchor.value.kind.phrase();
        let tell = |lang: Lang| format!("{} {}.", words::START.to(lang), lower(kind.to(lang)));
        all.push((anchor.value.when.from(), (tell(Lang::Sv), tell(Lang::En))));
    }
    let fields = rules.playbook.steps().flat_map(|(_, step)| &step.fields);
    for field in fields.filter(|field| is_news(field)) {
        let Some(held) = case.answer(&field.id).and_then(Versions::settled) else {
            continue;
        };
        let Answer::Known(value) = &held.value.value else {
            continue;
        };
        let learned = held.value.learned.as_ref();
        let at = learned.map_or(held.at, crate::time::When::from);
        let tell = |lang| {
            Some(format!(
                "{} {}",
                field.label.to(lang),
                told(field, value, lang)?
            ))
        };
        all.extend(tell(Lang::Sv).zip(tell(Lang::En)).map(|both| (at, both)));
    }
    for (n, group) in case.registers().groups.standing().enumerate() {
        let letter = char::from_u32(u32::from('A') + u32::try_from(n % 26).unwrap_or(0));
        let held = group.at;
        let tell = |lang: Lang| {
            let letter = letter.unwrap_or('A');
            let count = counted(&group.value.count, lang);
            format!("{} {letter}: {count}.", words::GROUP.to(lang))
        };
        all.push((held, (tell(Lang::Sv), tell(Lang::En))));
    }
    let found = case.registers().checks.standing().find(|check| {
        let outcome = check.value.outcome;
        matches!(outcome, CheckOutcome::Found(_))
    });
    if let Some(check) = found {
        let both = (
            words::PROTECTED.sv.to_owned(),
            words::PROTECTED.en.to_owned(),
        );
        all.push((check.value.when.from(), both));
    }
    all.sort_by_key(|(at, _)| *at);
    let mut news = News::new();
    let mut open: Option<Moment> = None;
    for (at, both) in all {
        let from = match open {
            Some(from) if at <= from.plus(TOGETHER) => from,
            Some(_) | None => at.floor_minute(),
        };
        open = Some(from);
        news.entry(from).or_default().push(both);
    }
    news
}

/// Returns whether the answer to a question is a fact that reached the work, and says nothing of a
/// person or of a security measure.
fn is_news(field: &Field) -> bool {
    let kind = matches!(
        field.kind,
        FieldKind::YesNo | FieldKind::OneOf(_) | FieldKind::ManyOf(_) | FieldKind::Number { .. }
    );
    let open = match field.sensitivity {
        Some(Sensitivity::Security | Sensitivity::Personal | Sensitivity::Protected) => false,
        None => true,
    };
    kind && open
}

/// Returns an answer in words that are the playbook's.
fn told(field: &Field, value: &Value, lang: Lang) -> Option<String> {
    let label = |id: &crate::playbook::ChoiceId| {
        let mut choices = field.kind.choices().iter();
        let choice = choices.find(|choice| choice.id == *id)?;
        Some(lower(choice.label.to(lang)))
    };
    match value {
        Value::YesNo(yes) => Some(words::yes_no(*yes, lang).to_owned()),
        Value::One(id) => label(id),
        Value::Many(ids) => {
            let labels: Option<Vec<String>> = ids.iter().map(label).collect();
            labels
                .filter(|labels| !labels.is_empty())
                .map(|labels| labels.join(", "))
        }
        Value::Number(n) => figure(n),
        Value::Text(_) | Value::Moment(_) | Value::Decision { .. } | Value::Entries(_) => None,
    }
}

/// Returns how many, unless it could point at somebody.
fn counted(count: &Count, lang: Lang) -> String {
    let told = match count {
        Count::Known(n) => figure(n),
        Count::NotKnownYet | Count::CannotBeDetermined => None,
    };
    told.unwrap_or_else(|| words::FEW.to(lang).to_owned())
}

/// Returns a number or a range; nothing for a small one.
fn figure(n: &Quantity) -> Option<String> {
    let (low, high) = (n.low(), n.high());
    (low >= SMALL).then(|| {
        if low == high {
            low.to_string()
        } else {
            format!("{low}–{high}")
        }
    })
}

/// Returns what is expected: what the case itself did, and what nobody may do.
fn expected(case: &Case, rules: &Rules, first: Moment) -> Vec<Expect> {
    let mut all = vec![
        Expect::within("aware", "clock", words::AWARE, "aware", Span::hours(2)),
        Expect::assessed(),
        Expect::gate(),
    ];
    if let Some(rule) = rules.main_clock() {
        all.push(Expect::filed(rule.id.as_str()));
    }
    let sent = case.registers().sendings.standing();
    let went = sent
        .filter(|sending| sending.value.stage == SendingStage::Sent)
        .filter_map(|sending| sending.value.sent.as_ref())
        .map(crate::time::When::from)
        .min();
    // A case that informed nobody expects no more than that somebody thinks of it.
    let took = went
        .map(|at| at.since(first))
        .filter(|took| took.whole_minutes() > 0);
    all.push(match took {
        Some(took) => Expect::within("informed", "inform", words::INFORMED, "informed", took),
        None => Expect::must("informed", "inform", words::INFORMED, "informed"),
    });
    all
}

/// Returns words with a small letter first, unless the first word is an abbreviation.
fn lower(text: &str) -> String {
    let mut letters = text.chars();
    match (letters.next(), letters.next()) {
        (Some(first), Some(second)) if second.is_lowercase() => {
            let rest: String = text.chars().skip(1).collect();
            format!("{}{rest}", first.to_lowercase())
        }
        (Some(_) | None, _) => text.to_owned(),
    }
}
