//! The report templates among the files that are checked: `report-templates/<report>/<language>.md`.
//! Gathers and checks; reads no file and prints nothing.

use std::collections::BTreeSet;
use std::path::Path;

use crate::playbook::{Playbook, Problem, Problems};
use crate::report::{Papers, Template};

/// The folder that templates lie in, in the program's source as in the config folder.
const PLACE: &str = "report-templates";
/// The report name of templates that every paper can include.
const SHARED: &str = "partials";

/// Returns whether a file found in a folder lies as a template does.
pub(super) fn is_template(path: &Path) -> bool {
    let whole = path.canonicalize();
    let mut above = whole.as_deref().unwrap_or(path).ancestors().skip(2);
    let is_placed = above.next().and_then(Path::file_name);
    path.extension().is_some_and(|end| end == "md") && is_placed.is_some_and(|name| name == PLACE)
}

/// Makes a template of a file: its name is that of its folder and its own.
pub(super) fn template(path: &Path, file: &str, source: String) -> Template {
    let whole = path.canonicalize();
    let whole = whole.as_deref().unwrap_or(path);
    let last = |path: Option<&Path>| {
        path.and_then(Path::file_name)
            .map(|name| name.to_string_lossy().into_owned())
            .unwrap_or_default()
    };
    Template {
        name: format!("{}/{}", last(whole.parent()), last(Some(whole))),
        file: file.to_owned(),
        source,
    }
}

/// Returns every problem of the templates, as each playbook that prints them would find it; where no
/// playbook names the report, as the first of them would.
pub(super) fn problems(templates: &[Template], playbooks: &[Playbook]) -> Problems {
    let report_of = |template: &Template| {
        let report = template.name.split('/').next();
        report.unwrap_or_default().to_owned()
    };
    let named: BTreeSet<String> = templates.iter().map(report_of).collect();
    let mut reports: BTreeSet<String> = named.clone();
    if reports.remove(SHARED) {
        let all = playbooks.iter().flat_map(|playbook| &playbook.reports);
        reports.extend(all.map(ToString::to_string));
    }
    let mut found: Vec<Problem> = Vec::new();
    for report in &reports {
        let prints = |playbook: &&Playbook| {
            let mut reports = playbook.reports.iter();
            reports.any(|id| id.as_str() == report)
        };
        let own: Vec<&Template> = templates
            .iter()
            .filter(|template| [report.as_str(), SHARED].contains(&report_of(template).as_str()))
            .collect();
        let mut of: Vec<&Playbook> = playbooks.iter().filter(prints).collect();
        if of.is_empty() {
            of.extend(playbooks.first());
        }
        for playbook in of {
            for problem in in_one(report, own.clone(), playbook) {
                let known = |one: &Problem| one.place == problem.place && one.sv == problem.sv;
                if !found.iter().any(known) {
                    found.push(problem);
                }
            }
        }
    }
    found.sort_by_key(|problem| (problem.place.file.clone(), problem.place.span.start));
    Problems(found)
}

/// Returns every problem of one paper's templates. The engine stops at the first template that it
/// cannot take in, so those that were told are left out and the others are looked at again.
fn in_one(report: &str, mut own: Vec<&Template>, playbook: &Playbook) -> Vec<Problem> {
    let mut found: Vec<Problem> = Vec::new();
    let mut gone: Vec<String> = Vec::new();
    while !own.is_empty() {
        let all: Vec<Template> = own.iter().map(|one| (*one).clone()).collect();
        let Err(problems) = Papers::load(report, &all, playbook) else {
            break;
        };
        // That a template which is told already cannot be included is no news.
        let is_news = |problem: &Problem| !gone.iter().any(|name| problem.en.contains(name));
        let news: Vec<Problem> = problems.0.into_iter().filter(is_news).collect();
        let told: BTreeSet<&str> = news.iter().map(|one| one.place.file.as_str()).collect();
        let (bad, good): (Vec<&Template>, Vec<&Template>) =
            own.iter().partition(|one| told.contains(one.file.as_str()));
        let stuck = bad.is_empty();
        gone.extend(bad.into_iter().map(|one| one.name.clone()));
        own = good;
        // What is about no file here, such as that nothing is left to print, is told only at first.
        if !stuck || found.is_empty() {
            found.extend(news);
        }
        if stuck {
            break;
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Lang;

    fn shipped() -> Playbook {
        let files = crate::builtin::rule_files();
        let file = files
            .iter()
            .find(|file| file.source.contains("id = \"personuppgiftsincident\""));
        let file = file.unwrap();
        crate::playbook::read(&file.name, &file.source).unwrap()
    }

    fn at(name: &str, source: &str) -> Template {
        Template {
            name: name.to_owned(),
            file: format!("report-templates/{name}"),
            source: source.to_owned(),
        }
    }

    fn found(templates: &[Template]) -> Vec<(String, usize, &'static str)> {
        let problems = problems(templates, &[shipped()]).0;
        let told = |one: Problem| {
            assert!(
                one.show(Lang::En).contains("do this"),
                "every problem has a fix"
            );
            (one.place.file, one.place.line, one.code)
        };
        problems.into_iter().map(told).collect()
    }

    #[test]
    fn every_template_tells_its_own_mistakes_though_the_engine_stops_at_the_first() {
        let sv = at(
            "incidentrapport/sv.md",
            "# A\n{{ case.titel }}\n{{ case.idd }}\n",
        );
        let en = at("incidentrapport/en.md", "# A\n\n{% if %}\n");
        let part = at("partials/head.md", "{% endif %}\n");
        let told = found(&[sv, en, part]);
        assert_eq!(
            told,
            [
                (
                    "report-templates/incidentrapport/en.md".to_owned(),
                    3,
                    "template"
                ),
                (
                    "report-templates/incidentrapport/sv.md".to_owned(),
                    2,
                    "unknown-name"
                ),
                (
                    "report-templates/incidentrapport/sv.md".to_owned(),
                    3,
                    "unknown-name"
                ),
                (
                    "report-templates/partials/head.md".to_owned(),
                    1,
                    "template"
                ),
            ]
        );
    }

    #[test]
    fn a_good_template_and_one_of_a_paper_of_ones_own_have_no_problems() {
        let good = "# {{ case.title }}\n";
        assert_eq!(
            found(&[at("incidentrapport/sv.md", good), at("eget/sv.md", good)]),
            []
        );
    }

    #[test]
    fn a_paper_in_no_language_of_ours_is_a_problem() {
        let told = found(&[at("eget/de.md", "x")]);
        assert!(matches!(&told[..], [(_, 1, "no-such-paper")]), "{told:?}");
    }
}
