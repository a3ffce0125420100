//! The agent, or another third party, that the sponsor used to recruit the student: needed since a day where one was used
//! (`cas/N-26`). Where an agency worked through another, the main one is named
//! (`cas/N-27`). A copy for another student leaves it out, for it says how this one came.

use super::person;
use super::personal_text;
use crate::fields::{
    Alphabet::Address,
    FieldKind::{Country, Flag, Line},
    Needed::Never,
    fields,
};
use crate::rule;

fields! {
    pub(super) AGENT {
        THROUGH_AGENT: flag = person(
            "through_agent", "An agent or other third party was used to recruit the student", Flag, Never, rule!("cas/N-26"),
        );
        // Free text, for there is no list of agencies (`cas/N-29`).
        AGENT_NAME: text = personal_text(
            "agent_name", "Agent, official name of the agency, which is the main one and no sub-agent", Line(250), Never,
            rule!("cas/N-29"),
        );
        AGENT_CONTACT: text = personal_text(
            "agent_contact", "Agent, name of the main contact of the agency", Line(250), Never, rule!("cas/N-26"),
        );
        AGENT_ADDRESS_LINE_1: text = person(
            "agent_address_line_1", "Agent, address of the office that recruited, line 1", Line(35), Never, rule!("cas/N-26"),
        ).in_alphabet(Address);
        AGENT_ADDRESS_LINE_2: text = person(
            "agent_address_line_2", "Agent, address of the office that recruited, line 2", Line(35), Never, rule!("cas/N-26"),
        ).in_alphabet(Address);
        AGENT_ADDRESS_LINE_3: text = person(
            "agent_address_line_3", "Agent, address of the office that recruited, line 3", Line(35), Never, rule!("cas/N-26"),
        ).in_alphabet(Address);
        AGENT_CITY: text =
            person("agent_city", "Agent, city or town", Line(35), Never, rule!("cas/N-26")).in_alphabet(Address);
        AGENT_COUNTY: text =
            person("agent_county", "Agent, county, area or district", Line(35), Never, rule!("cas/N-26")).in_alphabet(Address);
        AGENT_POSTCODE: text = personal_text("agent_postcode", "Agent, postcode", Line(35), Never, rule!("cas/N-26"));
        AGENT_COUNTRY: text = person("agent_country", "Agent, country", Country, Never, rule!("cas/N-26"));
    }
}
