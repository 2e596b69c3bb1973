#pragma once

#include <ostream>
#include <string>
#include <vector>

#include "report/render.h"
#include "values/result_table.h"

namespace ccgledger {

/// A return for somebody to fill in, in the tidy layout.
struct BlankReturn {
    std::string organisation;         ///< 09C
    std::string organisation_name;
    std::string financial_year;       ///< 2018-19
    ResultTable rows;                 ///< the layout's columns by their names; amounts and notes are unknown
    ResultTable lines;                ///< `code`, `name`, `section` and what else is told of a line; one row each
    std::vector<std::string> advice;  ///< how to fill it in, one sentence each
};

/// Writes it as a workbook. Sheet `Return`: the rows; the heading row is locked, without a password, everything below it is open;
/// month, recurrence, codes and amounts take only what an import would. A line's code leads to sheet `Lines`, which explains each
/// line. Sheet `About` tells for whom it is and how to fill it in. Only `Return` has headings that an import knows.
void write_blank_return(std::ostream& out, const BlankReturn& blank, const Provenance& provenance);

}  // namespace ccgledger
