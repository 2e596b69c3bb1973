#pragma once

#include <optional>
#include <string>

#include "intake/finding.h"
#include "intake/published_table.h"
#include "store/directory.h"
#include "values/money.h"

namespace ccgledger {

/// How a published table is about to be read.
struct TableReading {
    const TableGrid& grid;
    const LayoutMatch& match;
    const Declared& declared;
    std::optional<MoneyUnit> unit;    ///< given with the command; none: the layout's
    std::string sheet;                ///< of a workbook; empty: a text file
    const Directory& directory;
};

/// Compares what the table says about itself with how it is about to be read: its headings, the rows above them, and the name of
/// its sheet. V049 where a unit, a year or a month is another one; V116 where a date, a body or the year in a row's label is.
void check_headings(const TableReading& reading, Findings& findings);

}  // namespace ccgledger
