#include "intake/layout.h"

#include <algorithm>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "values/text_scan.h"

namespace ccgledger {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

/// The layout that the heading is taken for, or the findings: `V004 LINE:COLUMN`.
struct Recognition {
    std::string layout;
    std::vector<int> column_of;
    std::vector<std::string> findings;
    std::string message;
};

Recognition recognition_of(std::string_view heading) {
    CsvReader reader(heading);
    CsvRow row;
    Findings findings;
    EXPECT_TRUE(reader.next(row, findings));
    const auto headings = recognise(reader, row, findings);
    Recognition result{.layout = headings ? headings->layout : "", .column_of = {}, .findings = {}, .message = {}};
    if (headings) {
        result.column_of = headings->column_of;
    }
    for (const Finding& finding : findings.kept()) {
        result.findings.push_back(std::string(finding.id) + " " + std::to_string(finding.place.line) + ":" +
                                  std::to_string(finding.place.column));
        result.message = finding.message;
    }
    return result;
}

std::string heading_of(const LayoutHeadings& layout, bool with_optional) {
    std::string heading;
    for (const LayoutColumn& column : layout.columns) {
        if (with_optional || !column.is_optional) {
            heading += (heading.empty() ? "" : ",") + std::string(column.heading);
        }
    }
    return heading;
}

TEST(Layouts, EachIsRecognisedByItsHeadings) {
    EXPECT_GE(known_layouts().size(), 14U);
    for (const LayoutHeadings& layout : known_layouts()) {
        for (const bool with_optional : {true, false}) {
            const Recognition found = recognition_of(heading_of(layout, with_optional));
            EXPECT_EQ(found.layout, layout.layout);
            EXPECT_TRUE(found.findings.empty()) << layout.layout;
        }
        EXPECT_FALSE(layout.about.empty()) << layout.layout;
    }
}

RC_GTEST_PROP(LayoutProperties, OrderCaseAndSpacesDoNotMatter, ()) {
    const LayoutHeadings& layout = known_layouts()[*rc::gen::inRange<std::size_t>(0, known_layouts().size())];
    std::vector<std::size_t> order(layout.columns.size());
    for (std::size_t i = 0; i < order.size(); ++i) {
        order[i] = i;
    }
    const auto ranks = *rc::gen::container<std::vector<int>>(order.size(), rc::gen::arbitrary<int>());
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return ranks[a] < ranks[b]; });
    std::string heading;
    for (const std::size_t column : order) {
        std::string name(layout.columns[column].heading);
        for (char& c : name) {
            c = is_letter(c) && *rc::gen::arbitrary<bool>() ? static_cast<char>(c - 'a' + 'A') : c;
        }
        heading += (heading.empty() ? "" : ",") + std::string(*rc::gen::element(" ", "")) + name;
    }
    CsvReader reader(heading);
    CsvRow row;
    Findings findings;
    RC_ASSERT(reader.next(row, findings));
    const auto found = recognise(reader, row, findings);
    RC_ASSERT(found.has_value());
    RC_ASSERT(found->layout == layout.layout);
    for (std::size_t i = 0; i < order.size(); ++i) {
        RC_ASSERT(found->column_of[order[i]] == static_cast<int>(i));
    }
}

TEST(Layouts, AColumnThatMayBeLackingIsMarkedSo) {
    const Recognition found = recognition_of(
        "org_code,financial_year,period,as_of_date,measure,value_gbp_m,sign_convention,source_id,confidence,note");
    EXPECT_EQ(found.layout, "statements");
    EXPECT_EQ(std::count(found.column_of.begin(), found.column_of.end(), -1), 3) << "org_name, bound and basis";
}

TEST(Layouts, AnUnknownHeadingIsRefused) {
    const Recognition found = recognition_of("alpha,beta,gamma");
    EXPECT_EQ(found.layout, "");
    EXPECT_THAT(found.findings, ElementsAre("V004 1:0"));
    EXPECT_THAT(found.message, HasSubstr("fit no layout"));
}

TEST(Layouts, ANearHeadingIsToldWhatItLacks) {
    const Recognition found =
        recognition_of("organisation,financial_year,month,line,recurrence,plan_ytd,plan_year,forecast");
    EXPECT_THAT(found.findings, ElementsAre("V004 1:0"));
    EXPECT_THAT(found.message, HasSubstr("near the layout `tidy`, which also needs: actual_ytd, forecast_year"));
}

TEST(Layouts, AHeadingThatStandsTwiceIsRefused) {
    EXPECT_THAT(
        recognition_of(
            "organisation,financial_year,Month, month ,line,recurrence,plan_ytd,actual_ytd,plan_year,forecast_year")
            .findings,
        ElementsAre("V005 1:35"));
}

TEST(Layouts, AColumnTooManyIsRefusedWhereverItStands) {
    EXPECT_THAT(recognition_of("organisation,financial_year,month,line,recurrence,remark,plan_ytd,actual_ytd,plan_year,"
                               "forecast_year,\"more\"")
                    .findings,
                ElementsAre("V008 1:51", "V008 1:102"));
}

}  // namespace
}  // namespace ccgledger
