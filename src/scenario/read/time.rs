//! Moments and lengths of time of a scenario.

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};

use crate::clock::elapsed;
use crate::playbook::read::{Findings, Table, Value, text_if};
use crate::text::problem::{Both, clock, scenario as told};
use crate::time::{Moment, Span, zone};

/// Returns a local moment that has to be there.
pub(super) fn moment(
    table: &mut Table<'_>,
    key: &'static str,
    out: &mut Findings,
) -> Option<Moment> {
    let shape = Both::new(
        "en tid i Sverige: 2025-08-26T16:54:00",
        "a time in Sweden: 2025-08-26T16:54:00",
    );
    let value = table.need(key, &shape)?;
    read(key, value, out)
}

/// Returns a local moment that may be absent.
pub(super) fn moment_if(
    table: &mut Table<'_>,
    key: &'static str,
    out: &mut Findings,
) -> Option<Moment> {
    let value = table.get(key)?;
    read(key, value, out)
}

/// Returns an elapsed length that may be absent.
pub(super) fn length_if(
    table: &mut Table<'_>,
    key: &'static str,
    out: &mut Findings,
) -> Option<Span> {
    let (text, value) = text_if(table, key, out)?;
    let length = elapsed(&text);
    if length.is_none() {
        out.add(value.span(), clock::bad_length(key));
    }
    length
}

/// Reads a local date and time without an offset. A time that the clocks skip is reported; of a time
/// that comes twice, the first is meant.
fn read(key: &str, value: &Value<'_>, out: &mut Findings) -> Option<Moment> {
    let local = value
        .get_ref()
        .as_datetime()
        .filter(|moment| moment.offset.is_none())
        .and_then(|moment| {
            let (date, time) = (moment.date?, moment.time?);
            let date =
                NaiveDate::from_ymd_opt(date.year.into(), date.month.into(), date.day.into())?;
            let second = u32::from(time.second.unwrap_or(0));
            let time = NaiveTime::from_hms_opt(time.hour.into(), time.minute.into(), second)?;
            Some(NaiveDateTime::new(date, time))
        });
    let exists = local.filter(|at| !matches!(zone::resolve(*at), zone::Resolved::Never { .. }));
    if exists.is_none() {
        out.add(value.span(), told::bad_moment(key));
    }
    exists.map(zone::earliest)
}
