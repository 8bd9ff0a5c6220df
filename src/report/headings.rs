//! A mark in every heading of a Markdown paper, whatever template made it: that it comes from an
//! exercise, or shows the record as it was. A part that is copied out of the paper still says so.

/// Puts the mark in every heading that does not begin with it already. A paper without a heading gets
/// one.
pub(super) fn mark(paper: &str, mark: &str) -> String {
    let mut in_code = false;
    let mut any = false;
    let mut marked = String::with_capacity(paper.len());
    for line in paper.split_inclusive('\n') {
        if line.starts_with("```") {
            in_code = !in_code;
        }
        let signs = line.chars().take_while(|c| *c == '#').count();
        match line.split_at_checked(signs) {
            Some((signs, rest)) if !in_code && !signs.is_empty() && rest.starts_with(' ') => {
                any = true;
                if rest.trim_start().starts_with(mark) {
                    marked.push_str(line);
                } else {
                    marked.extend([signs, " ", mark, " ·", rest]);
                }
            }
            Some(_) | None => marked.push_str(line),
        }
    }
    if any {
        marked
    } else {
        format!("# {mark}\n\n{marked}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_mark_stands_once_in_every_heading_and_nowhere_else() {
        let paper = "# Rapport\n\ntext # inte\n\n## ÖVNING · Del\n```\n# kod\n```\n#nyckel\n";
        assert_eq!(
            mark(paper, "ÖVNING"),
            "# ÖVNING · Rapport\n\ntext # inte\n\n## ÖVNING · Del\n```\n# kod\n```\n#nyckel\n"
        );
        assert_eq!(mark("Bara ord.\n", "ÖVNING"), "# ÖVNING\n\nBara ord.\n");
    }
}
