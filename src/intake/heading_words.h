#pragma once

#include <string_view>
#include <vector>

#include "values/financial_year.h"
#include "values/money.h"

namespace ccgledger {

/// What a title, a heading or a label says about the amounts below or beside it, each in the order in which it stands there.
struct HeadingWords {
    std::vector<MoneyUnit> units;        ///< `£000`, `£'000`, `£k`, `£ million`, `Plan £`; not `£13.2m`, which is an amount
    std::vector<FinancialYear> years;    ///< `2015-16`, `2015/2016`, `FY15/16`
    std::vector<FinancialYear> short_years;  ///< `15/16`: a year in a heading; in a title perhaps a day or a page
    std::vector<ReturnMonth> months;     ///< `M9`, `Month 9`; of `Months 1-9` the last
    std::vector<Period> month_ends;      ///< `31 December 2015`: of a date only the last day of a month tells what a table is about
};

[[nodiscard]] HeadingWords words_of_heading(std::string_view text);

}  // namespace ccgledger
