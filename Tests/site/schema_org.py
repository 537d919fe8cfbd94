"""The words of schema.org that pages may use: type → its properties, those of its parents included.

Copied by hand from the definitions of each type (schema.org, release 29); a property that a type does not have would
be read by nobody. Only what the portal writes is listed: a new word is added here after it was looked up.
"""

THING = {"name", "description", "url", "image", "identifier", "alternateName", "mainEntityOfPage"}
ORGANIZATION = THING | {"telephone", "email", "address", "areaServed", "location"}
PLACE = THING | {"telephone", "address", "geo", "openingHoursSpecification", "isAccessibleForFree"}
CREATIVE_WORK = THING | {
    *("inLanguage", "isAccessibleForFree", "license", "creator", "citation", "temporalCoverage", "spatialCoverage"),
    *("dateModified", "about", "keywords"),
}
EVENT = THING | {
    *("startDate", "endDate", "previousStartDate", "eventStatus", "eventAttendanceMode", "eventSchedule", "location"),
    *("organizer", "offers", "isAccessibleForFree", "typicalAgeRange", "inLanguage", "keywords", "superEvent"),
}
ORGANIZATION_WITH_PLACE = ORGANIZATION | PLACE
SERVICE = THING | {"areaServed", "availableChannel", "hoursAvailable", "offers"}

PROPERTIES = {
    "Event": EVENT,
    "ChildrensEvent": EVENT,
    "EventSeries": EVENT,
    "Schedule": {
        *("repeatFrequency", "repeatCount", "byDay", "byMonthDay", "byMonthWeek", "startDate", "endDate"),
        *("startTime", "endTime", "exceptDate", "scheduleTimezone"),
    },
    "Offer": THING | {"price", "priceCurrency", "availability"},
    "Place": PLACE,
    "AdministrativeArea": PLACE,
    "PostalAddress": {"streetAddress", "postalCode", "addressLocality", "addressRegion", "addressCountry"},
    "GeoCoordinates": {"latitude", "longitude"},
    "OpeningHoursSpecification": {"dayOfWeek", "opens", "closes"},
    "Organization": ORGANIZATION,
    "NGO": ORGANIZATION,
    "GovernmentOrganization": ORGANIZATION,
    "MedicalOrganization": ORGANIZATION,
    "ChildCare": ORGANIZATION_WITH_PLACE,
    "Library": ORGANIZATION_WITH_PLACE,
    "GovernmentOffice": ORGANIZATION_WITH_PLACE,
    "MedicalClinic": ORGANIZATION_WITH_PLACE,
    "SportsActivityLocation": ORGANIZATION_WITH_PLACE,
    "School": ORGANIZATION_WITH_PLACE,
    "MiddleSchool": ORGANIZATION_WITH_PLACE,
    "CivicStructure": PLACE,
    "Service": SERVICE,
    "ServiceChannel": {"serviceUrl", "servicePhone", "serviceLocation"},
    "ContactPoint": {"telephone", "email"},
    "Dataset": CREATIVE_WORK | {"distribution"},
    "DataDownload": {"name", "contentUrl", "encodingFormat"},
    "DataCatalog": CREATIVE_WORK | {"dataset"},
    "WebSite": CREATIVE_WORK | {"potentialAction"},
    "SearchAction": THING | {"target", "query-input"},
    "EntryPoint": THING | {"urlTemplate"},
    "BreadcrumbList": {"itemListElement"},
    "ListItem": {"position", "name", "item"},
    "PropertyValue": {"propertyID", "value"},
}

EVENT_REQUIRED = {"name", "startDate", "location"}
"""Google’s rich results for events (developers.google.com/search/docs/appearance/structured-data/event), with the
address of the location; a series has no date of its own, its occurrences have."""

EVENT_RECOMMENDED = {"description", "eventAttendanceMode", "eventStatus", "image"}
"""Of its recommended properties those that every entry can give; `endDate`, `offers` and `organizer` are told when they
are known, `performer` never is, and the name of the location stands in for the name of the room."""

STATUSES = {f"https://schema.org/Event{name}" for name in ("Scheduled", "Rescheduled", "Postponed", "Cancelled")}
DAYS = {
    f"https://schema.org/{name}"
    for name in (
        *("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
        "PublicHolidays",
    )
}
