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
    let count = wishes.iter().fold(0.0_f32, |count, _| count + 1.0);
    if wishes.is_empty() {
        return Vec::new();
    }
    // One long cell says no more than a line across the page, or it would starve the others.
    let all: Vec<f32> = wishes
        .iter()
        .map(|wish| wish.all.min(room).max(wish.word.min(room)))
        .collect();
    // No single word may take more than its fair part twice over.
    let fair = (room / count * 2.0).min(room);
    let words: Vec<f32> = wishes.iter().map(|wish| wish.word.min(fair)).collect();
    let (sum_all, sum_words) = (all.iter().sum::<f32>(), words.iter().sum::<f32>());
    if sum_all <= room {
        return shared(&all, &all, room - sum_all);
    }
    if sum_words <= room {
        let more: Vec<f32> = all
            .iter()
            .zip(&words)
            .map(|(all, word)| (all - word).max(0.0))
            .collect();
        return shared(&words, &more, room - sum_words);
    }
    // Words have to be broken: the short ones last.
    let least = room / count * 0.5;
    let narrow: Vec<f32> = words.iter().map(|word| word.min(least)).collect();
    let more: Vec<f32> = words
        .iter()
        .zip(&narrow)
        .map(|(word, least)| word - least)
        .collect();
    let given = narrow.iter().sum::<f32>();
    shared(&narrow, &more, room - given)
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
    fn words_that_no_table_holds_are_broken_and_short_ones_stay() {
        let widths = given(&[(8.0, 8.0), (900.0, 900.0), (900.0, 900.0)]);
        assert!(widths[0] >= 8.0, "{widths:?}");
        let many = vec![(500.0, 500.0); 400];
        assert!(given(&many).iter().all(|width| *width > 0.0));
    }
}
