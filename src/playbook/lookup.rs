//! Finding things in a playbook by their ids.

use super::{
    Channel, ChannelId, Field, FieldId, Law, LawId, Phase, Playbook, ProfileKey, Role, RoleId,
    Step, StepId,
};

impl Playbook {
    /// Returns every step with its phase, in order.
    pub fn steps(&self) -> impl Iterator<Item = (&Phase, &Step)> {
        self.phases
            .iter()
            .flat_map(|phase| phase.steps.iter().map(move |step| (phase, step)))
    }

    /// Finds a step.
    pub fn step(&self, id: &StepId) -> Option<&Step> {
        self.steps()
            .map(|(_, step)| step)
            .find(|step| step.id == *id)
    }

    /// Returns a step's number in the walk, such as `3.2`; both parts count from 1.
    pub fn number(&self, id: &StepId) -> Option<(usize, usize)> {
        self.phases.iter().enumerate().find_map(|(p, phase)| {
            let s = phase.steps.iter().position(|step| step.id == *id)?;
            Some((p + 1, s + 1))
        })
    }

    /// Finds a field of a step (not a column) and the step that asks it.
    pub fn field(&self, id: &FieldId) -> Option<(&Step, &Field)> {
        self.steps().find_map(|(_, step)| {
            step.fields
                .iter()
                .find(|field| field.id == *id)
                .map(|field| (step, field))
        })
    }

    /// Finds a channel.
    pub fn channel(&self, id: &ChannelId) -> Option<&Channel> {
        self.channels.iter().find(|channel| channel.id == *id)
    }

    /// Finds a law reference.
    pub fn law(&self, id: &LawId) -> Option<&Law> {
        self.laws.iter().find(|law| law.id == *id)
    }

    /// Finds a role.
    pub fn role(&self, id: &RoleId) -> Option<&Role> {
        self.roles.iter().find(|role| role.id == *id)
    }

    /// Returns the question that what was decided of retention answers, where the playbook has one.
    pub fn retention_question(&self) -> Option<&FieldId> {
        let mut known = self.prefill.iter();
        known.find_map(|(key, field)| (*key == ProfileKey::Retention).then_some(field))
    }
}
