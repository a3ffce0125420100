//! Licences, and the routes that they cover.

use super::data_table;
use crate::licence::{Licence, LicensedRoute};

data_table! {
    /// A licence.
    Licences "licences", |at, tell| { at.each::<Licence>(&mut |_, licence| tell((licence, at.today))) },
    |item: (&Licence, chrono::NaiveDate)| {
        /// The number of the licence.
        licence: Text = item.0.number.as_str(),
        /// How it is kept: `mirror`, or `simulate`.
        mode: Word = item.0.mode.name(),
        /// Whether the number was made up by this library.
        simulated: Flag = item.0.simulated,
        /// The status, as the clock has left it.
        status: Word = item.0.status_on(item.1).name(),
        /// The status as it was recorded: the clock's own changes come with the next command.
        recorded_status: Word = item.0.status.name(),
        /// The rating that counts for the licence as a whole: the weakest that it holds.
        rating: Word = item.0.with_routes_on(item.1).rating().name(),
        /// The status of the student sponsor, where it is known.
        student_status: Word optional = item.0.student_status.map(|status| status.name()),
        /// The name of the organisation.
        organisation: Text = item.0.organisation.name.as_str(),
        /// The city or town of the organisation.
        town: Text optional = item.0.organisation.town.as_deref(),
        /// The county of the organisation.
        county: Text optional = item.0.organisation.county.as_deref(),
        /// The postcode of the organisation.
        postcode: Text optional = item.0.organisation.postcode.as_deref(),
        /// The day of the application, where it was kept.
        applied_on: Day optional = item.0.applied_on,
        /// The first day, where it was granted.
        granted_on: Day optional = item.0.granted_on,
        /// The day on which it expires, where it has one.
        expires_on: Day optional = item.0.expires_on,
        /// Whether the Home Office set automation for it.
        automation: Flag = item.0.automation,
        /// Whether the personal data of its key personnel was erased.
        erased: Flag = item.0.erased,
    }
}

data_table! {
    /// A route of a licence, with its rating.
    Routes "routes", |at, tell| {
        at.each::<Licence>(&mut |_, licence| licence.with_routes_on(at.today).routes.iter().for_each(|held| tell((licence, held))))
    },
    |item: (&Licence, &LicensedRoute)| {
        /// The number of the licence.
        licence: Text = item.0.number.as_str(),
        /// The route, where it is recognised.
        route: Word optional = item.1.route.map(|route| route.name()),
        /// The rating, where it is recognised.
        rating: Word optional = item.1.rating.map(|rating| rating.name()),
        /// The type of licence, where it is not that of the route.
        licence_type: Word optional = item.1.licence_type.map(|of| of.name()),
        /// A paid service, where there is one.
        service_tier: Word optional = item.1.service_tier.map(|tier| tier.name()),
        /// The day from which the licence no longer covers it, where it has an end of its own.
        ends_on: Day optional = item.1.ends_on,
        /// The route as it was written, where it is not recognised.
        route_text: Text optional = item.1.route_text.as_deref(),
        /// The rating as it was written, where it is not recognised.
        rating_text: Text optional = item.1.rating_text.as_deref(),
    }
}
