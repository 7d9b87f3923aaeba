//! display.
