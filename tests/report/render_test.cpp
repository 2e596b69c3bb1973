#include "report/render.h"

#include <cstdint>
#include <limits>
#include <sstream>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "values/errors.h"

namespace ccgledger {
namespace {

constexpr std::int64_t one_pound = 100;

std::string rendered(const ResultTable& table, Format format, MoneyUnit unit = MoneyUnit::pounds,
                     std::optional<int> decimals = std::nullopt) {
    std::ostringstream out;
    render(out, table, {.format = format, .unit = unit, .decimals = decimals});
    return out.str();
}

/// Two bodies; for the second one the return is not in.
ResultTable structural() {
    ResultTable table;
    table.report = "structural";
    table.scope = "2 organisations, 2017-18 M9";
    table.as_at = "2018-02-13";
    table.organisations = {"09C", "10D"};
    table.completeness = Completeness{.expected = 2, .present = 1, .missing = {"10D"}};
    table.ledger_hash = "5f3a";
    table.columns = {{.name = "organisation", .title = "organisation", .kind = ColumnKind::text},
                     {.name = "structural_pence", .title = "structural", .kind = ColumnKind::money},
                     {.name = "delivery_percent", .title = "delivery", .kind = ColumnKind::percent},
                     {.name = "schemes", .title = "schemes", .kind = ColumnKind::integer},
                     {.name = "made_on", .title = "made on", .kind = ColumnKind::date}};
    table.rows = {{"Ashford", -7'350'000 * one_pound, std::int64_t{8'125}, std::int64_t{12'500}, "2018-01-31"},
                  {"Swale", std::monostate(), std::monostate(), std::monostate(), std::monostate()}};
    table.notes = {"Swale: no return for M9"};
    return table;
}

/// A table of one column, one cell a row.
ResultTable single(ColumnKind kind, std::vector<Cell> cells, const std::string& name = "x") {
    ResultTable table;
    table.columns = {{.name = name, .title = name, .kind = kind}};
    for (Cell& cell : cells) {
        table.rows.push_back({std::move(cell)});
    }
    return table;
}

// ------------------------------------------------------------------------------------------------------------ formats

TEST(Table, AlignsNumbersRightUnderARuleAndSaysWhatItIsAbout) {
    EXPECT_EQ(rendered(structural(), Format::table, MoneyUnit::millions),
              "organisation  structural £m  delivery  schemes  made on\n"
              "──────────────────────────────────────────────────────────\n"
              "Ashford                -7.4     81.3%   12,500  2018-01-31\n"
              "Swale               unknown   unknown\n"
              "\n"
              "2 organisations, 2017-18 M9, £m, as at 2018-02-13, 1 of 2 returns in (missing 10D)\n"
              "Swale: no return for M9\n");
}

std::string coloured(const ResultTable& table, Format format) {
    std::ostringstream out;
    render(out, table, {.format = format, .unit = MoneyUnit::millions, .colour = Colour::on});
    return out.str();
}

TEST(Table, HasABoldHeadingAndRedDeficitsWhereColourIsWanted) {
    const std::string text = coloured(structural(), Format::table);
    EXPECT_TRUE(text.starts_with("\x1B[1morganisation  structural £m  delivery  schemes  made on\x1B[0m\n")) << text;
    EXPECT_NE(text.find("\nAshford                \x1B[31m-7.4\x1B[0m     81.3%   12,500  2018-01-31\n"), std::string::npos) << text;
    EXPECT_NE(text.find("\nSwale               unknown   unknown\n"), std::string::npos) << text;
}

TEST(Table, IsRedOnlyWhereABoundLiesBelowNilAsAWhole) {
    ResultTable table;
    table.columns = {{.name = "position_pence", .title = "position £m", .stands_right = true}, {.name = "change_word", .title = "word"}, {.name = "note", .title = "note"}};
    table.rows = {{"-15.3 to -12.0", "adverse", "-1"}, {"-3.0 to 7.9", "favourable", "adverse"}, {"≤ -20.0", "adverse", ""}, {"0.0", "", ""}};
    const std::string text = coloured(table, Format::table);
    EXPECT_NE(text.find("\x1B[31m-15.3 to -12.0\x1B[0m  \x1B[31madverse\x1B[0m     -1"), std::string::npos) << text;
    EXPECT_NE(text.find("   -3.0 to 7.9  favourable  adverse"), std::string::npos) << text;
    EXPECT_NE(text.find("\x1B[31m≤ -20.0\x1B[0m"), std::string::npos) << text;
}

TEST(Table, IsTheSameWithoutTheColour) {
    std::string text = coloured(structural(), Format::table);
    for (const std::string_view mark : {"\x1B[1m", "\x1B[31m", "\x1B[0m"}) {
        for (std::size_t at = text.find(mark); at != std::string::npos; at = text.find(mark)) {
            text.erase(at, mark.size());
        }
    }
    EXPECT_EQ(text, rendered(structural(), Format::table, MoneyUnit::millions));
}

TEST(Render, ColoursNoFormatButTheTable) {
    for (const Format format : {Format::plain, Format::csv, Format::tsv, Format::json, Format::ndjson, Format::markdown, Format::html}) {
        EXPECT_EQ(coloured(structural(), format).find('\x1B'), std::string::npos);
    }
}

TEST(Plain, IsTheSameColumnsWithoutCommasRuleOrFooter) {
    EXPECT_EQ(rendered(structural(), Format::plain, MoneyUnit::thousands),
              "organisation  structural £000  delivery  schemes  made on\n"
              "Ashford                 -7350     81.3%    12500  2018-01-31\n"
              "Swale                 unknown   unknown\n");
}

TEST(Markdown, IsAGitHubTableWithAnItalicFooter) {
    EXPECT_EQ(rendered(structural(), Format::markdown),
              "| organisation | structural £ | delivery | schemes | made on |\n"
              "| --- | ---: | ---: | ---: | --- |\n"
              "| Ashford | -7,350,000.00 | 81.3% | 12,500 | 2018-01-31 |\n"
              "| Swale | unknown | unknown |  |  |\n"
              "\n"
              "*2 organisations, 2017-18 M9, £, as at 2018-02-13, 1 of 2 returns in (missing 10D)*\n"
              "\n"
              "Swale: no return for M9\n");
}

TEST(Csv, HoldsExactPoundsUnderAHeadingThatSaysSo) {
    EXPECT_EQ(rendered(structural(), Format::csv, MoneyUnit::millions),
              "organisation,structural_pounds,delivery_percent,schemes,made_on\n"
              "Ashford,-7350000.00,81.25,12500,2018-01-31\n"
              "Swale,,,,\n");
}

TEST(Tsv, IsSeparatedByTabs) {
    EXPECT_EQ(rendered(structural(), Format::tsv),
              "organisation\tstructural_pounds\tdelivery_percent\tschemes\tmade_on\n"
              "Ashford\t-7350000.00\t81.25\t12500\t2018-01-31\n"
              "Swale\t\t\t\t\n");
}

TEST(Json, HoldsPenceAndSaysWhatItIsAbout) {
    EXPECT_EQ(rendered(structural(), Format::json, MoneyUnit::millions), R"({
  "meta": {
    "report": "structural",
    "as_at": "2018-02-13",
    "unit": "pence",
    "organisations": [
      "09C",
      "10D"
    ],
    "completeness": {
      "expected": 2,
      "present": 1,
      "missing": [
        "10D"
      ]
    },
    "ledger_hash": "5f3a",
    "truncated": false,
    "notes": [
      "Swale: no return for M9"
    ]
  },
  "columns": [
    {
      "name": "organisation",
      "title": "organisation",
      "unit": "text"
    },
    {
      "name": "structural_pence",
      "title": "structural",
      "unit": "pence"
    },
    {
      "name": "delivery_percent",
      "title": "delivery",
      "unit": "percent"
    },
    {
      "name": "schemes",
      "title": "schemes",
      "unit": "count"
    },
    {
      "name": "made_on",
      "title": "made on",
      "unit": "date"
    }
  ],
  "rows": [
    {
      "organisation": "Ashford",
      "structural_pence": -735000000,
      "delivery_percent": 81.25,
      "schemes": 12500,
      "made_on": "2018-01-31"
    },
    {
      "organisation": "Swale",
      "structural_pence": null,
      "delivery_percent": null,
      "schemes": null,
      "made_on": null
    }
  ]
}
)");
}

TEST(Json, SaysNullForWhatIsNotThere) {
    EXPECT_EQ(rendered(ResultTable(), Format::json), R"({
  "meta": {
    "report": "",
    "as_at": null,
    "unit": "pence",
    "organisations": [],
    "completeness": null,
    "ledger_hash": "",
    "truncated": false,
    "notes": []
  },
  "columns": [],
  "rows": []
}
)");
}

TEST(Ndjson, IsOneObjectALine) {
    EXPECT_EQ(
        rendered(structural(), Format::ndjson),
        R"({"organisation":"Ashford","structural_pence":-735000000,"delivery_percent":81.25,"schemes":12500,)"
        R"("made_on":"2018-01-31"})"
        "\n"
        R"({"organisation":"Swale","structural_pence":null,"delivery_percent":null,"schemes":null,"made_on":null})"
        "\n");
}

// -------------------------------------------------------------------------------------------------------------- people

TEST(Table, LeavesOutOfTheFooterWhatIsNotThere) {
    ResultTable table = single(ColumnKind::text, {"a"});
    EXPECT_EQ(rendered(table, Format::table), "x\n─\na\n");
    table.completeness = Completeness{.expected = 8, .present = 8, .missing = {}};
    EXPECT_EQ(rendered(table, Format::table), "x\n─\na\n\n8 of 8 returns in\n");
    table.completeness.reset();
    table.notes = {"first", "second"};
    EXPECT_EQ(rendered(table, Format::table), "x\n─\na\n\nfirst\nsecond\n");
}

TEST(Table, NamesEightMissingBodiesAndCountsTheRest) {
    ResultTable table = single(ColumnKind::text, {"a"});
    table.completeness =
        Completeness{.expected = 11, .present = 1, .missing = {"A", "B", "C", "D", "E", "F", "G", "H", "I", "J"}};
    EXPECT_EQ(rendered(table, Format::table),
              "x\n─\na\n\n1 of 11 returns in (missing A, B, C, D, E, F, G, H and 2 more)\n");
}

TEST(Table, SaysThatALimitCutIt) {
    ResultTable table = single(ColumnKind::text, {"a"});
    table.truncated = true;
    EXPECT_EQ(rendered(table, Format::table), "x\n─\na\n\ncut short by a limit: there are more rows\n");
}

TEST(Table, UsuallyShowsPenceOfPoundsNoneOfThousandsAndOneDecimalOfMillions) {
    const ResultTable table = single(ColumnKind::money, {std::int64_t{123'456'789}});
    EXPECT_EQ(rendered(table, Format::plain), "       x £\n1234567.89\n");
    EXPECT_EQ(rendered(table, Format::plain, MoneyUnit::thousands), "x £000\n  1235\n");
    EXPECT_EQ(rendered(table, Format::plain, MoneyUnit::millions), "x £m\n 1.2\n");
    EXPECT_EQ(rendered(table, Format::plain, MoneyUnit::millions, 3), " x £m\n1.235\n");
}

TEST(Table, GroupsCountsButNotYears) {
    EXPECT_EQ(rendered(single(ColumnKind::integer, {std::int64_t{2017}, std::int64_t{4'860'000}}), Format::table),
              "        x\n─────────\n     2017\n4,860,000\n");
}

TEST(Table, ShowsAPercentWithOneDecimalOrTheWordInItsPlace) {
    EXPECT_EQ(
        rendered(single(ColumnKind::percent, {std::int64_t{-5}, std::int64_t{-4}, std::int64_t{123'456'78}, "n/m"}),
                 Format::table),
        "         x\n──────────\n     -0.1%\n      0.0%\n123,456.8%\n       n/m\n");
}

TEST(Table, MeasuresCharactersNotBytes) {
    const ResultTable table = single(ColumnKind::text, {"£–é", "cafe\u0301", "zero\u200Bwidth", "abcde"});
    EXPECT_EQ(rendered(table, Format::table), "x\n─────────\n£–é\ncafe\u0301\nzero\u200Bwidth\nabcde\n");
    ResultTable two = table;
    two.columns.push_back({.name = "n", .title = "n", .kind = ColumnKind::integer});
    for (std::vector<Cell>& row : two.rows) {
        row.emplace_back(std::int64_t{1});
    }
    EXPECT_EQ(rendered(two, Format::plain),
              "x          n\n£–é        1\ncafe\u0301       1\nzero\u200Bwidth  1\nabcde      1\n");
}

TEST(Table, KeepsATextOnItsLineAndOffTheTerminalsControls) {
    EXPECT_EQ(rendered(single(ColumnKind::text, {"a\r\nb\tc", "\x1B[31mred", "\u202Egnp.exe", "\u2028", "\xFF"}),
                       Format::plain),
              "x\na  b c\n [31mred\n gnp.exe\n\n\uFFFD\n");
}

TEST(Table, PutsNumbersOfAdHocSqlOnTheRight) {
    EXPECT_EQ(rendered(single(ColumnKind::text, {1.5, std::int64_t{10}, std::monostate()}), Format::plain),
              "  x\n1.5\n 10\n\n");
    EXPECT_EQ(rendered(single(ColumnKind::text, {1.5, "ten"}), Format::plain), "x\n1.5\nten\n");
}

TEST(Table, FallsBackOnTheNameWhenAColumnHasNoTitle) {
    ResultTable table = single(ColumnKind::money, {std::int64_t{0}}, "actual_pence");
    table.columns.front().title.clear();
    EXPECT_EQ(rendered(table, Format::plain), "actual_pence £\n          0.00\n");
}

TEST(Markdown, ShowsMarkupAsText) {
    struct Case {
        std::string text, markdown;
    };
    const std::vector<Case> cases = {
        {"a|b", "a\\|b"},         {"a\\|b", "a\\\\\\|b"}, {"*bold*", "\\*bold\\*"}, {"<b>", "\\<b>"},
        {"[x](y)", "\\[x\\](y)"}, {"`x`", "\\`x\\`"},     {"_x_", "\\_x\\_"},       {"not_derivable", "not_derivable"},
        {"R & D", "R & D"},       {"&lt;", "\\&lt;"},     {"a\nb", "a b"},          {"~20", "\\~20"},
    };
    for (const Case& c : cases) {
        EXPECT_EQ(rendered(single(ColumnKind::text, {c.text}), Format::markdown),
                  "| x |\n| --- |\n| " + c.markdown + " |\n");
    }
}

// ------------------------------------------------------------------------------------------------------------ programs

TEST(Csv, QuotesOnlyTextsThatNeedIt) {
    struct Case {
        std::string text, field;
    };
    const std::vector<Case> cases = {
        {"plain", "plain"},   {"a,b", "\"a,b\""},   {"say \"no\"", "\"say \"\"no\"\"\""},
        {"a\nb", "\"a\nb\""}, {"a\rb", "\"a\rb\""}, {" spaces ", " spaces "},
        {"\"", "\"\"\"\""},   {"a|b\tc", "a|b\tc"}, {"\xFF", "\uFFFD"},
    };
    for (const Case& c : cases) {
        EXPECT_EQ(rendered(single(ColumnKind::text, {c.text}), Format::csv), "x\n" + c.field + "\n");
    }
}

TEST(Csv, StopsTextsThatASpreadsheetWouldRun) {
    struct Case {
        std::string text, field;
    };
    const std::vector<Case> cases = {
        {"=1+1", "'=1+1"},
        {"+1", "'+1"},
        {"-7.3", "'-7.3"},
        {"@SUM(A1)", "'@SUM(A1)"},
        {"\t=1", "'\t=1"},
        {"\r=1", "\"'\r=1\""},
        {"\n=1", "\"'\n=1\""},
        {"a=1", "a=1"},
        {"=HYPERLINK(\"http://x\",\"y\")", "\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\""},
    };
    for (const Case& c : cases) {
        EXPECT_EQ(rendered(single(ColumnKind::text, {c.text}), Format::csv), "x\n" + c.field + "\n");
    }
}

TEST(Csv, LeavesNumbersAloneHoweverTheyStart) {
    EXPECT_EQ(rendered(single(ColumnKind::money, {std::int64_t{-5}}, "a_pence"), Format::csv), "a_pounds\n-0.05\n");
    EXPECT_EQ(rendered(single(ColumnKind::integer, {std::int64_t{-5}}), Format::csv), "x\n-5\n");
    EXPECT_EQ(rendered(single(ColumnKind::text, {-0.5}), Format::csv), "x\n-0.5\n");
}

TEST(Csv, RenamesOnlyMoneyColumns) {
    EXPECT_EQ(rendered(single(ColumnKind::integer, {}, "a_pence"), Format::csv), "a_pence\n");
    EXPECT_EQ(rendered(single(ColumnKind::money, {}, "pence_a"), Format::csv), "pence_a\n");
}

TEST(Csv, GuardsTheHeadingToo) {
    EXPECT_EQ(rendered(single(ColumnKind::text, {}, "=cmd,\"x\""), Format::csv), "\"'=cmd,\"\"x\"\"\"\n");
}

TEST(Csv, WritesARowOfOneUnknownCellSoThatReadersSeeIt) {
    EXPECT_EQ(rendered(single(ColumnKind::text, {std::monostate()}), Format::csv), "x\n\"\"\n");
}

TEST(Tsv, PutsASpaceForWhatWouldBreakTheRow) {
    EXPECT_EQ(rendered(single(ColumnKind::text, {"a\tb\r\nc\"d\""}), Format::tsv), "x\na b  c\"d\"\n");
    EXPECT_EQ(rendered(single(ColumnKind::text, {"=1"}), Format::tsv), "x\n'=1\n");
}

TEST(Json, WritesNumbersExactly) {
    const std::int64_t most = std::numeric_limits<std::int64_t>::max();
    const std::int64_t least = std::numeric_limits<std::int64_t>::min();
    EXPECT_EQ(rendered(single(ColumnKind::money, {most, least}), Format::ndjson),
              "{\"x\":9223372036854775807}\n{\"x\":-9223372036854775808}\n");
    EXPECT_EQ(
        rendered(single(ColumnKind::percent, {std::int64_t{1230}, std::int64_t{-5}, most, "n/m"}), Format::ndjson),
        "{\"x\":12.30}\n{\"x\":-0.05}\n{\"x\":92233720368547758.07}\n{\"x\":\"n/m\"}\n");
    EXPECT_EQ(rendered(single(ColumnKind::text, {0.1, 1e300, std::numeric_limits<double>::infinity()}), Format::ndjson),
              "{\"x\":0.1}\n{\"x\":1e+300}\n{\"x\":null}\n");
}

TEST(Json, EscapesTextsAndReplacesWhatIsNotUtf8) {
    EXPECT_EQ(rendered(single(ColumnKind::text, {"a\"b\\\n\x01\xFF£"}), Format::ndjson),
              "{\"x\":\"a\\\"b\\\\\\n\\u0001\uFFFD£\"}\n");
    ResultTable table = single(ColumnKind::text, {});
    table.notes = {"\xFF"};
    EXPECT_NE(rendered(table, Format::json).find("\uFFFD"), std::string::npos);
}

TEST(Json, KeepsBothOfTwoColumnsOfOneName) {
    ResultTable table = single(ColumnKind::integer, {});
    table.columns = {{.name = "a", .title = ""}, {.name = "a", .title = ""}, {.name = "a_2", .title = ""}};
    table.rows = {{std::int64_t{1}, std::int64_t{2}, std::int64_t{3}}};
    EXPECT_EQ(rendered(table, Format::ndjson), "{\"a\":1,\"a_2\":2,\"a_2_2\":3}\n");
}

// --------------------------------------------------------------------------------------------------------- our mistakes

TEST(Render, WritesNothingOfATableThatIsNotWhole) {
    ResultTable ragged = structural();
    ragged.rows.back().pop_back();
    ResultTable fraction = single(ColumnKind::money, {std::int64_t{1}, 0.5});
    for (const ResultTable& table : {ragged, fraction}) {
        for (const Format format :
             {Format::table, Format::plain, Format::csv, Format::tsv, Format::json, Format::ndjson, Format::markdown}) {
            std::ostringstream out;
            EXPECT_THROW(render(out, table, {.format = format, .decimals = std::nullopt}), InternalError);
            EXPECT_EQ(out.str(), "");
        }
    }
}

TEST(Render, RefusesDecimalsThatNoUnitHas) {
    EXPECT_THROW(rendered(structural(), Format::table, MoneyUnit::millions, 9), InternalError);
    EXPECT_THROW(rendered(structural(), Format::table, MoneyUnit::millions, -1), InternalError);
}

// --------------------------------------------------------------------------------------------------------------- names

TEST(FormatNames, AreThoseOfTheCommandLine) {
    EXPECT_EQ(format_of("table"), Format::table);
    EXPECT_EQ(format_of("plain"), Format::plain);
    EXPECT_EQ(format_of("csv"), Format::csv);
    EXPECT_EQ(format_of("tsv"), Format::tsv);
    EXPECT_EQ(format_of("json"), Format::json);
    EXPECT_EQ(format_of("ndjson"), Format::ndjson);
    EXPECT_EQ(format_of("md"), Format::markdown);
    EXPECT_EQ(format_of("CSV"), Format::csv);
    EXPECT_EQ(format_of("xml"), std::nullopt);
    EXPECT_EQ(format_of(""), std::nullopt);
}

TEST(FormatNames, AreGuessedFromAFilesEnding) {
    EXPECT_EQ(format_of_file("report.csv"), Format::csv);
    EXPECT_EQ(format_of_file("out.d/2017.M9.JSON"), Format::json);
    EXPECT_EQ(format_of_file("x.ndjson"), Format::ndjson);
    EXPECT_EQ(format_of_file("x.md"), Format::markdown);
    EXPECT_EQ(format_of_file("x.tsv"), Format::tsv);
    EXPECT_EQ(format_of_file("x.txt"), Format::table);
    EXPECT_EQ(format_of_file("csv"), std::nullopt);
    EXPECT_EQ(format_of_file("x.csv.gz"), std::nullopt);
    EXPECT_EQ(format_of_file("x."), std::nullopt);
    EXPECT_EQ(format_of_file(""), std::nullopt);
}

}  // namespace
}  // namespace ccgledger
