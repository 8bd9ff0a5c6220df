//! How wide the columns of a table are: by what they say, and never narrower than their longest word
//! while there is room.

/// What a column wants, in points: for its longest word, and for all that it says on one line.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Wish {
    pub(super) word: f32,
    pub(super) all: f32,
}

/// Returns the widths of the columns; together they are `room`.
pub(super) fn widths(wishes: &[Wish], room: f32) -> Vec<f32> {
    let all: Vec<f32> = wishes
        .iter()
        // One long cell says no more than a line across the page, or it would starve the others.
        .map(|wish| wish.all.min(room).max(wish.word.min(room)))
        .collect();
    let wanted = all.iter().sum::<f32>();
    if wanted <= room {
        return shared(&all, &all, room - wanted);
    }
    // Who wants little has it whole: a date is not broken for a long text's sake. Where that leaves
    // too little for words, the longest of them are broken, and then dates.
    let fair = fair(&all, room);
    for (little, long) in [
        (fair.min(room / 5.0), room),
        (fair.min(room / 8.0), room),
        (fair.min(room / 8.0), room / 4.0),
        (0.0, room),
    ] {
        let least: Vec<f32> = wishes
            .iter()
            .zip(&all)
            .map(|(wish, all)| wish.word.min(*all).min(long).max(all.min(little)))
            .collect();
        let given = least.iter().sum::<f32>();
        if given <= room {
            let more: Vec<f32> = all
                .iter()
                .zip(&least)
                .map(|(all, least)| all - least)
                .collect();
            return shared(&least, &more, room - given);
        }
    }
    // Words have to be broken: the short ones last.
    let words: Vec<f32> = wishes.iter().map(|wish| wish.word.min(room)).collect();
    let fair = self::fair(&words, room);
    let narrow: Vec<f32> = words.iter().map(|word| word.min(fair)).collect();
    let more: Vec<f32> = words
        .iter()
        .zip(&narrow)
        .map(|(word, narrow)| word - narrow)
        .collect();
    let given = narrow.iter().sum::<f32>();
    shared(&narrow, &more, room - given)
}

/// Returns the widest that every column could be if none got more than it wants.
fn fair(wanted: &[f32], room: f32) -> f32 {
    let mut sorted = wanted.to_vec();
    sorted.sort_by(f32::total_cmp);
    let mut left = sorted.iter().fold(0.0_f32, |count, _| count + 1.0);
    let mut room = room;
    for want in sorted {
        if want > room / left {
            return room / left;
        }
        room -= want;
        left -= 1.0;
    }
    f32::INFINITY
}

/// Returns the widths with `rest` given out by weight.
fn shared(widths: &[f32], weights: &[f32], rest: f32) -> Vec<f32> {
    let sum: f32 = weights.iter().sum();
    let count = widths.iter().fold(0.0_f32, |count, _| count + 1.0);
    widths
        .iter()
        .zip(weights)
        .map(|(width, weight)| {
            let part = if sum > 0.0 { weight / sum } else { 1.0 / count };
            width + rest * part
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn given(wishes: &[(f32, f32)]) -> Vec<f32> {
        let wishes: Vec<Wish> = wishes
            .iter()
            .map(|(word, all)| Wish {
                word: *word,
                all: *all,
            })
            .collect();
        let widths = widths(&wishes, 100.0);
        let sum: f32 = widths.iter().sum();
        assert!(widths.is_empty() || (sum - 100.0).abs() < 0.01, "{sum}");
        widths
    }

    #[test]
    fn short_columns_have_all_they_want_and_share_the_rest() {
        assert_eq!(given(&[(5.0, 10.0), (20.0, 30.0)]), [25.0, 75.0]);
        assert_eq!(given(&[]), [0.0; 0]);
        assert_eq!(given(&[(0.0, 0.0), (0.0, 0.0)]), [50.0, 50.0]);
    }

    #[test]
    fn a_long_column_leaves_the_others_their_words() {
        let widths = given(&[(20.0, 20.0), (30.0, 5000.0)]);
        assert!(
            widths
                .iter()
                .zip([20.0, 30.0])
                .all(|(width, word)| *width >= word)
        );
        assert!(widths[1] > 3.0 * widths[0], "{widths:?}");
    }

    #[test]
    fn a_date_is_not_broken_for_a_long_text() {
        let widths = given(&[(8.0, 18.0), (30.0, 5000.0), (10.0, 19.0)]);
        assert!(widths[0] >= 18.0 && widths[2] >= 19.0, "{widths:?}");
    }

    #[test]
    fn words_that_no_table_holds_are_broken_and_short_ones_stay() {
        let widths = given(&[(8.0, 8.0), (900.0, 900.0), (900.0, 900.0)]);
        assert!(widths[0] >= 8.0, "{widths:?}");
        let many = vec![(500.0, 500.0); 400];
        assert!(given(&many).iter().all(|width| *width > 0.0));
    }
}
