//! When and where the work is done, and through whom it was found (`cos/3.6` to `cos/3.8`).

use super::field;
use crate::fields::{
    FieldKind::{Country, Day, Flag, Hours, Line, Lines},
    Form,
    Needed::{Never, ToAssign, ToAssignWhen},
    fields,
};
use crate::rule;

fields! {
    pub(super) WORK {
        START_ON: day = field("start_on", "Start date", Day, ToAssign, rule!("cos/3.6.1"));
        END_ON: day = field("end_on", "End date", Day, ToAssign, rule!("cos/3.6.2"));
        LEAVES_AND_REENTERS: flag = field(
            "leaves_and_reenters", "Needs to leave and re-enter during the period", Flag, Never, rule!("cos/3.6.3"),
        );
        WEEKLY_HOURS: hours = field("weekly_hours", "Total weekly hours", Hours, ToAssign, rule!("cos/3.6.4"));
        WORK_ADDRESS_LINE_1: text =
            field("work_address_line_1", "Main work address, line 1", Line(100), ToAssign, rule!("cos/3.7.1"));
        WORK_ADDRESS_LINE_2: text =
            field("work_address_line_2", "Main work address, line 2", Line(100), Never, rule!("cos/3.7.1"));
        WORK_ADDRESS_LINE_3: text =
            field("work_address_line_3", "Main work address, line 3", Line(100), Never, rule!("cos/3.7.1"));
        WORK_CITY: text =
            field("work_city", "Main work address, city or town", Line(100), ToAssign, rule!("cos/3.7.1"));
        WORK_COUNTY: text = field("work_county", "Main work address, county", Line(100), Never, rule!("cos/3.7.1"));
        WORK_POSTCODE: text =
            field("work_postcode", "Main work address, postcode", Line(10), ToAssign, rule!("cos/3.7.1"));
        OTHER_WORK_ADDRESSES: lines =
            field("other_work_addresses", "Other regular work addresses", Lines(50, 300), Never, rule!("cos/3.7.2"));
    }
}

fn through_agent(form: &Form) -> bool {
    form.flag(THROUGH_AGENT)
}

const IF_AGENT: crate::fields::Needed = ToAssignWhen(through_agent, "when an agent was used");

fields! {
    /// The agent who found the worker, if there was one.
    pub(super) AGENT {
        THROUGH_AGENT: flag =
            field("through_agent", "The worker was found through an agent", Flag, Never, rule!("cos/3.8"));
        AGENT_COMPANY: text = field("agent_company", "Agent, company name", Line(200), Never, rule!("cos/3.8"));
        AGENT_FAMILY_NAME: text =
            field("agent_family_name", "Agent, family name of the contact", Line(100), IF_AGENT, rule!("cos/3.8"));
        AGENT_GIVEN_NAME: text =
            field("agent_given_name", "Agent, given name of the contact", Line(100), IF_AGENT, rule!("cos/3.8"));
        AGENT_ADDRESS_LINE_1: text =
            field("agent_address_line_1", "Agent, address, line 1", Line(100), IF_AGENT, rule!("cos/3.8"));
        AGENT_ADDRESS_LINE_2: text =
            field("agent_address_line_2", "Agent, address, line 2", Line(100), Never, rule!("cos/3.8"));
        AGENT_ADDRESS_LINE_3: text =
            field("agent_address_line_3", "Agent, address, line 3", Line(100), Never, rule!("cos/3.8"));
        AGENT_CITY: text = field("agent_city", "Agent, city or town", Line(100), IF_AGENT, rule!("cos/3.8"));
        AGENT_COUNTY: text = field("agent_county", "Agent, county", Line(100), Never, rule!("cos/3.8"));
        AGENT_POSTCODE: text = field("agent_postcode", "Agent, postcode", Line(35), IF_AGENT, rule!("cos/3.8"));
        AGENT_COUNTRY: text = field("agent_country", "Agent, country", Country, IF_AGENT, rule!("cos/3.8"));
    }
}
