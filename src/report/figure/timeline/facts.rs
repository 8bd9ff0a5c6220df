//! What the timeline tells, from the context: points in the order of time, and times allowed.

use crate::report::context::{Clock, Context, Time};
use crate::text::{Lang, Phrase, figure as words};
use crate::time::Moment;

/// A strip of the picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Lane {
    Events,
    Clocks,
    Authorities,
    Persons,
}

impl Lane {
    pub(super) const ALL: [Self; 4] =
        [Self::Events, Self::Clocks, Self::Authorities, Self::Persons];

    pub(super) const fn title(self) -> Phrase {
        match self {
            Self::Events => words::EVENTS,
            Self::Clocks => words::CLOCKS,
            Self::Authorities => words::AUTHORITIES,
            Self::Persons => words::PERSONS,
        }
    }
}

/// Something with a time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Point {
    pub(super) lane: Lane,
    /// The earliest that it can have been.
    pub(super) from: Moment,
    /// The end of a stretch of more than a day.
    pub(super) to: Option<Moment>,
    /// Whether the time is known to the minute.
    pub(super) exact: bool,
    /// When, as a person reads it.
    pub(super) when: String,
    /// What, in a few words.
    pub(super) what: String,
    /// What more is to be said of it in words, as a sentence.
    pub(super) more: Option<String>,
    /// Whether it is the end of a time allowed.
    pub(super) deadline: bool,
    /// How many that look the same it stands for.
    pub(super) times: usize,
}

impl Point {
    /// Returns the point as a line of the text equivalent.
    pub(super) fn line(&self, lang: Lang) -> String {
        let strip = self.lane.title().to(lang);
        let times = if self.times > 1 {
            format!(" × {}", self.times)
        } else {
            String::new()
        };
        let more = self.more.iter().map(|more| format!(" {more}"));
        let more: String = more.collect();
        format!("{}: {}{times} ({strip}).{more}", self.when, self.what)
    }
}

/// Whether time ran out before the answer came.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Late {
    /// No, or nobody can show it.
    No,
    /// The answer came this late.
    Until(Moment),
    /// No answer has come.
    Unanswered,
}

/// A time allowed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Period {
    pub(super) from: Moment,
    pub(super) due: Moment,
    pub(super) late: Late,
    /// The index of the point that is its end.
    pub(super) point: usize,
}

/// All of it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Facts {
    /// In order of time; a point's number is its index and one.
    pub(super) points: Vec<Point>,
    pub(super) periods: Vec<Period>,
}

/// Gathers what the picture tells.
pub(super) fn gather(context: &Context, lang: Lang) -> Facts {
    let mut points = Vec::new();
    let mut add = |lane, time: Option<&Time>, what: String| {
        points.extend(time.and_then(|time| point(lane, time, what)));
    };
    let made = Moment::from_text(&context.made.from);
    for answer in context.answers.values() {
        let past = answer.time.as_ref().filter(|time| {
            let from = Moment::from_text(&time.from);
            answer.sensitivity.is_none() && from.is_some() && from <= made
        });
        add(Lane::Events, past, answer.label.clone());
    }
    for assessment in &context.assessments {
        let what = words::assessed(lang, &assessment.outcome_text);
        add(Lane::Events, Some(&assessment.when), what);
    }
    for rival in context.clocks.iter().flat_map(|clock| &clock.rivals) {
        let what = if rival.is_rejected {
            format!("{}, {}", rival.kind, words::REJECTED.to(lang))
        } else {
            rival.kind.clone()
        };
        add(Lane::Clocks, Some(&rival.when), what);
    }
    for filing in &context.filings {
        let what = format!("{}: {}", filing.recipient, filing.stage_text);
        add(Lane::Authorities, Some(&filing.when), what);
    }
    for sending in context.sendings.iter().filter(|sending| sending.is_sent) {
        add(
            Lane::Persons,
            sending.sent.as_ref(),
            sending.channel_text.clone(),
        );
    }
    for check in &context.checks {
        add(
            Lane::Persons,
            Some(&check.when),
            words::CHECK.to(lang).to_owned(),
        );
    }
    // How many there are must not be seen, so only the first is drawn.
    let contacted = context
        .protected
        .iter()
        .filter_map(|one| one.contacted.as_ref());
    let first = contacted.min_by(|a, b| a.from.cmp(&b.from));
    add(
        Lane::Persons,
        first,
        words::FIRST_CONTACT.to(lang).to_owned(),
    );
    let deadlines: Vec<(Point, &Clock)> = context
        .clocks
        .iter()
        .filter_map(|clock| Some((deadline(clock, lang)?, clock)))
        .collect();
    for (point, _) in &deadlines {
        points.push(point.clone());
    }
    points.sort_by_key(|point| (point.from, point.lane));
    let points = merged(points);
    let periods = deadlines
        .iter()
        .filter_map(|(due, clock)| {
            let filed = clock.filed.as_ref();
            let late = match filed.and_then(|filed| Moment::from_text(&filed.from)) {
                _ if !clock.late => Late::No,
                Some(at) => Late::Until(at),
                None => Late::Unanswered,
            };
            Some(Period {
                from: Moment::from_text(&clock.start.as_ref()?.from)?,
                due: due.from,
                late,
                point: points.iter().position(|point| point.same(due))?,
            })
        })
        .collect();
    Facts { points, periods }
}

impl Point {
    fn same(&self, other: &Self) -> bool {
        (self.lane, &self.when, &self.what) == (other.lane, &other.when, &other.what)
    }
}

/// Makes one point of those that say the same.
fn merged(points: Vec<Point>) -> Vec<Point> {
    let mut kept: Vec<Point> = Vec::with_capacity(points.len());
    for point in points {
        let twin = kept
            .iter_mut()
            .rev()
            .take_while(|one| one.from == point.from)
            .find(|one| one.same(&point));
        match twin {
            // One moment that starts several clocks is still one; several sendings are several.
            Some(twin) if point.lane == Lane::Persons => twin.times += 1,
            Some(_) => {}
            None => kept.push(point),
        }
    }
    kept
}

fn point(lane: Lane, time: &Time, what: String) -> Option<Point> {
    let day = crate::time::Span::hours(25);
    let from = Moment::from_text(&time.from)?;
    let to = time.to.as_deref().and_then(Moment::from_text);
    Some(Point {
        lane,
        from,
        to: to.filter(|to| *to > from.plus(day)),
        exact: !time.vague,
        when: time.text.clone(),
        what,
        more: None,
        deadline: false,
        times: 1,
    })
}

fn deadline(clock: &Clock, lang: Lang) -> Option<Point> {
    clock.start.as_ref()?;
    let due = point(
        Lane::Clocks,
        clock.due.as_ref()?,
        words::due(lang, &clock.title),
    )?;
    Some(Point {
        more: Some(clock.sentence.clone()),
        deadline: true,
        ..due
    })
}
