//! Users, and what is kept for them to read and to pick from.

use super::data_table;
use crate::certificate::StoredAddress;
use crate::licence::Message;
use crate::time::{Moment, uk_day};
use crate::user::{Activity, User, details};
use std::collections::BTreeMap;

data_table! {
    /// A user of a licence.
    Users "users", |at, tell| {
        let mut active: BTreeMap<String, Moment> = BTreeMap::new();
        at.each::<Activity>(&mut |id, activity| _ = active.insert(id.to_owned(), activity.last_active))?;
        at.each::<User>(&mut |id, user| tell((at.licence, user, active.get(id).copied())))
    },
    |item: (&str, &User, Option<Moment>)| {
        /// The number of the licence.
        licence: Text = item.0,
        /// The user ID.
        user_id: Text = item.1.user_id.as_str(),
        /// The level.
        level: Word = item.1.level.name(),
        /// The status.
        status: Word = item.1.status.name(),
        /// The title.
        title: Text personal = item.1.details.get(details::TITLE),
        /// The given name.
        given_name: Text personal = item.1.details.get(details::GIVEN_NAME),
        /// The family name.
        family_name: Text personal = item.1.details.get(details::FAMILY_NAME),
        /// The address of mail.
        email: Text personal = item.1.details.get(details::EMAIL),
        /// The position.
        position: Text personal = item.1.details.get(details::POSITION),
        /// The host's own reference.
        host_reference: Text personal = item.1.host_reference.as_deref(),
        /// When the user was last active, where that is known: a mirrored user logs in elsewhere.
        last_active: Moment optional = item.2,
        /// The last day on which the user logged in, as far as it is known: of a mirrored user what the host recorded.
        last_log_in_on: Day optional = item.1.last_log_in_on.max(item.2.map(uk_day)),
        /// Until when the account is locked, where it was.
        locked_until: Moment optional = item.1.locked_until,
        /// Whether the password must be changed at the next log-in.
        must_change_password: Flag = item.1.must_change_password,
        /// Whether details wait for casework.
        amendment_pending: Flag = item.1.amendment.is_some(),
        /// Whether the personal data was erased.
        erased: Flag = item.1.erased,
    }
}

data_table! {
    /// An address that a sponsor keeps to pick from.
    Addresses "addresses", |at, tell| { at.each::<StoredAddress>(&mut |_, address| tell((at.licence, address))) },
    |item: (&str, &StoredAddress)| {
        /// The number of the licence.
        licence: Text = item.0,
        /// Our own name for it.
        address: Text = item.1.address.as_str(),
        /// Whose form it fills: `cos` or `cas`.
        family: Word = item.1.family.name(),
        /// What the sponsor calls it.
        name: Text personal = item.1.name.said(),
        /// Whether name and address were erased.
        erased: Flag = item.1.erased,
    }
}

data_table! {
    /// A message of the Home Office.
    Messages "messages", |at, tell| { at.each::<Message>(&mut |_, message| tell((at.licence, message, at.today))) },
    |item: (&str, &Message, chrono::NaiveDate)| {
        /// The number of the licence.
        licence: Text = item.0,
        /// Its name.
        message: Text = item.1.message.as_str(),
        /// The text.
        text: Text personal = item.1.text.said(),
        /// The day of publication, its first active day.
        published_on: Day = item.1.published_on,
        /// The day on which it expires and moves to the archive.
        expires_on: Day = item.1.expires_on,
        /// Whether it is active today.
        active: Flag = item.1.is_active(item.2),
        /// Whether the text was erased.
        erased: Flag = item.1.erased,
    }
}
