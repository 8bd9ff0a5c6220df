//! The tables of a scenario, one by one.

use super::{Reader, time};
use crate::playbook::read::{
    Sort as Named, Table, count, flag_if, given, keyed, mention_if, mentions, one_of, one_of_if,
    read_number, read_text, words, words_if,
};
use crate::playbook::{
    ChoiceId, ClockId, ExpectId, FieldId, InjectId, LawId, ObjectiveId, QuestionId, RoleId,
};
use crate::scenario::{
    Compared, End, Expectation, Expected, Facet, Inject, Limit, Medium, Objective, Question, Says,
    Sort, Stage, Test, Weight, When, Whom,
};
use crate::text::problem::scenario as told;

const MEDIA: [(&str, Medium); 5] = [
    ("mail", Medium::Mail),
    ("phone", Medium::Phone),
    ("paper", Medium::Paper),
    ("person", Medium::Person),
    ("media", Medium::Media),
];

const SORTS: [(&str, Sort); 3] = [
    ("context", Sort::Context),
    ("contingency", Sort::Contingency),
    ("admin", Sort::Admin),
];

const WEIGHTS: [(&str, Weight); 2] = [
    ("required", Weight::Required),
    ("expected", Weight::Expected),
];

const STAGES: [(&str, Stage); 3] = [
    ("filing", Stage::Filing),
    ("supplement", Stage::Supplement),
    ("end", Stage::End),
];

impl Reader<'_> {
    pub(super) fn role(&mut self, table: &mut Table<'_>) -> Option<Whom> {
        let sort = (Named::Role, 0);
        let id = given(table, sort, RoleId::new, &mut self.places, self.out);
        let title = words(table, "title", self.out);
        let card = words(table, "card", self.out);
        Some(Whom {
            id: id?,
            title,
            card,
        })
    }

    pub(super) fn objective(&mut self, table: &mut Table<'_>) -> Option<Objective> {
        let sort = (Named::Objective, 0);
        let id = given(table, sort, ObjectiveId::new, &mut self.places, self.out);
        let title = words(table, "title", self.out);
        let capability = words(table, "capability", self.out);
        let criteria = words(table, "criteria", self.out);
        let places = &mut self.places;
        let law = mentions(table, "law", Named::Law, LawId::new, places, self.out);
        Some(Objective {
            id: id?,
            title,
            capability,
            criteria,
            law,
        })
    }

    pub(super) fn inject(&mut self, table: &mut Table<'_>) -> Option<Inject> {
        let sort = (Named::Inject, 0);
        let id = given(table, sort, InjectId::new, &mut self.places, self.out);
        let when = self.when(table);
        let medium = one_of(table, "medium", &MEDIA, self.out);
        let sort = one_of(table, "sort", &SORTS, self.out);
        let from = words(table, "from", self.out);
        let places = &mut self.places;
        let to = mentions(table, "to", Named::Role, RoleId::new, places, self.out);
        let text = words(table, "text", self.out);
        let expected = words_if(table, "expected", self.out);
        let objective = self.objective_if(table);
        let note = words_if(table, "note", self.out);
        let minutes = if table.has("minutes") {
            count(table, "minutes", self.out)
        } else {
            None
        };
        Some(Inject {
            id: id?,
            when,
            medium: medium.unwrap_or(Medium::Mail),
            sort: sort.unwrap_or(Sort::Context),
            from,
            to,
            text,
            expected,
            objective,
            note,
            minutes,
        })
    }

    fn objective_if(&mut self, table: &mut Table<'_>) -> Option<ObjectiveId> {
        let (key, sort) = ("objective", Named::Objective);
        mention_if(
            table,
            key,
            sort,
            ObjectiveId::new,
            &mut self.places,
            self.out,
        )
    }

    fn inject_if(&mut self, table: &mut Table<'_>) -> Option<InjectId> {
        let (key, sort) = ("after", Named::Inject);
        mention_if(table, key, sort, InjectId::new, &mut self.places, self.out)
    }

    fn when(&mut self, table: &mut Table<'_>) -> When {
        let at = time::moment_if(table, "at", self.out);
        let delay = time::length_if(table, "delay", self.out);
        let after = self.inject_if(table);
        if table.has("delay") && !table.has("after") {
            let told = told::delay_of_nothing();
            self.out.add(table.key_span("delay"), told);
        }
        let condition = keyed(table, "if", &mut self.places, self.out);
        let until = time::moment_if(table, "until", self.out);
        if until.is_some() && (!table.has("if") || until <= at) {
            self.out.add(table.key_span("until"), told::until_what());
        }
        let reserve = flag_if(table, "reserve", self.out);
        let timed = table.has("at") || table.has("after") || table.has("if");
        if reserve && timed {
            let told = told::reserved_and_timed();
            self.out.add(table.key_span("reserve"), told);
        }
        When {
            at,
            after: after.map(|id| (id, delay.unwrap_or_default())),
            condition,
            until,
            reserve,
        }
    }

    /// Reads what expectations and answers share.
    fn expected(&mut self, table: &mut Table<'_>, test: Option<Test>) -> Option<Expected> {
        let sort = (Named::Expect, 0);
        let id = given(table, sort, ExpectId::new, &mut self.places, self.out);
        if !table.has("objective") {
            self.out.add(table.span(), told::shows_nothing());
        }
        let objective = self.objective_if(table);
        let title = words(table, "title", self.out);
        let weight = one_of_if(table, "weight", &WEIGHTS, self.out);
        Some(Expected {
            id: id?,
            objective: objective?,
            title,
            weight: weight.unwrap_or_default(),
            test: test?,
        })
    }

    pub(super) fn expectation(&mut self, table: &mut Table<'_>) -> Option<Expected> {
        let places = &mut self.places;
        let must = keyed(table, "must", places, self.out).map(Facet::Must);
        let never = keyed(table, "never", places, self.out).map(Facet::Never);
        let clock = |key, table: &mut Table<'_>, reader: &mut Self| {
            let (sort, places) = (Named::Clock, &mut reader.places);
            mention_if(table, key, sort, ClockId::new, places, reader.out)
        };
        let filed = clock("filed", table, self).map(Facet::Filed);
        if ["must", "never", "filed"]
            .iter()
            .filter(|key| table.has(key))
            .count()
            != 1
        {
            self.out.add(table.span(), told::one_facet());
        }
        let by = time::moment_if(table, "by", self.out).map(Limit::By);
        let after = self.inject_if(table);
        let within = time::length_if(table, "within", self.out);
        if table.has("after") != table.has("within") {
            self.out.add(table.span(), told::half_limit());
        }
        let after = after
            .zip(within)
            .map(|(id, within)| Limit::After(id, within));
        let until = clock("clock", table, self).map(Limit::Clock);
        let limits = ["by", "after", "clock"].iter();
        if limits.filter(|key| table.has(key)).count() > 1 {
            self.out.add(table.span(), told::one_limit());
        }
        let decision = flag_if(table, "decision", self.out);
        let facet = must.or(never).or(filed);
        let limit = by.or(after).or(until);
        let test = facet.map(|facet| {
            Test::Event(Expectation {
                facet,
                limit,
                decision,
            })
        });
        self.expected(table, test)
    }

    pub(super) fn answer(&mut self, table: &mut Table<'_>) -> Option<Expected> {
        let (sort, places) = (Named::Field, &mut self.places);
        let field = mention_if(table, "field", sort, FieldId::new, places, self.out);
        if !table.has("field") {
            self.out.add(table.span(), told::no_question());
        }
        let is = self.says(table);
        let at = one_of_if(table, "at", &STAGES, self.out).unwrap_or_default();
        let compared = field.zip(is).map(|(field, is)| Compared { field, is, at });
        self.expected(table, compared.map(Test::Answer))
    }

    /// Reads what an answer is to say.
    fn says(&mut self, table: &mut Table<'_>) -> Option<Says> {
        let bound = |key, table: &mut Table<'_>, reader: &mut Self| {
            let value = table.get(key)?;
            read_number(key, value, reader.out)
        };
        let (low, high) = (bound("low", table, self), bound("high", table, self));
        let known = flag_if(table, "known", self.out);
        let is = table.get("is");
        let ways = [is.is_some(), table.has("low") || table.has("high"), known];
        if ways.iter().filter(|way| **way).count() != 1
            || table.has("low") != table.has("high")
            || low.zip(high).is_some_and(|(low, high)| low > high)
        {
            self.out.add(table.span(), told::one_answer());
            return None;
        }
        let Some(is) = is else {
            let within = low.zip(high).map(|(low, high)| Says::Within(low, high));
            return within.or(known.then_some(Says::Known));
        };
        if let Some(flag) = is.get_ref().as_bool() {
            return Some(Says::YesNo(flag));
        }
        let mut chosen = Vec::new();
        let items = is.get_ref().as_array();
        match items {
            Some(items) => {
                for item in items {
                    chosen.extend(read_text("is", item, self.out));
                }
            }
            None => chosen.extend(read_text("is", is, self.out)),
        }
        let chosen = chosen.iter().filter_map(|id| ChoiceId::new(id).ok());
        Some(Says::Chosen(chosen.collect()))
    }

    pub(super) fn end(&mut self, table: &mut Table<'_>) -> End {
        let title = words(table, "title", self.out);
        let at = time::moment_if(table, "at", self.out);
        let when = keyed(table, "when", &mut self.places, self.out);
        if table.has("at") == table.has("when") {
            self.out.add(table.span(), told::half_end());
        }
        End { title, at, when }
    }

    pub(super) fn question(&mut self, table: &mut Table<'_>) -> Option<Question> {
        let sort = (Named::Question, 0);
        let id = given(table, sort, QuestionId::new, &mut self.places, self.out);
        let asks = words(table, "asks", self.out);
        Some(Question { id: id?, asks })
    }
}
