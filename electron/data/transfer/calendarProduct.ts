/** Who writes our calendars (PRODID, RFC 5545, section 3.7.3). */
export const CALENDAR_PRODUCT = '-//Longhand//Longhand//EN';
