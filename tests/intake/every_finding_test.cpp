// Every refusal and every warning that an import can give, one line a case: what the file says, what is found, and where.
#include <filesystem>
#include <set>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "intake/finding.h"
#include "intake/import.h"
#include "intake/reference.h"
#include "ledgers.h"

namespace ccgledger {
namespace {

using namespace tests;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

const std::string tidy(tidy_heading);
const std::string wide(long_heading);
const std::string sources = "source_id,publisher,title,date,url\n";
const std::string statements =
    "org_code,financial_year,period,as_of_date,measure,value_gbp_m,sign_convention,source_id,confidence,note,bound\n";
const std::string populations = "org_code,as_of,population,basis,source_id,confidence,note\n";
const std::string events = "org_code,date,event_type,description,source_id,confidence\n";
const std::string targets = "organisation,financial_year,target,amount,basis,set_on,set_by,source,note\n";
const std::string transfers =
    "financial_year,giver,receiver,leg,amount,agreed_on,withdrawn_on,recurrence,repayable,source,note\n";
const std::string risks =
    "organisation,financial_year,month,risk,line,full,probability_basis_points,recurrence,evidence,source\n";
const std::string figures =
    "organisation,period,row_label_as_published,standardised_measure,recurrence,basis,value,unit,value_as_published,note\n";
const std::string rejected = tidy.substr(0, tidy.size() - 1) + ",rejected_from,rejected_because\n";
const std::string bodies = "code,name,kind,opened_on,closed_on\n";

struct FindingCase {
    std::string text;
    std::vector<std::string> found;  ///< ID LINE:COLUMN, in the file's order; column 0 is the line, line 0 the file
    std::optional<std::string> layout = {};
    std::optional<MoneyUnit> unit = {};
    bool deficit_positive = false;
    std::string kind = "return";
    std::string before = {};  ///< a file that is in the ledger already
};

/// What is true of every case: the ledger knows the invented bodies, and publication S1.
Database ledger_with_a_source() {
    Database ledger = ledger_with_bodies();
    EXPECT_EQ(import_text(ledger, sources + "S1,A paper,A title,2018-02-13,\n").state, FileOutcome::State::imported);
    return ledger;
}

FileOutcome outcome_of(Database& ledger, const FindingCase& each) {
    ImportRequest request;
    request.layout = each.layout;
    request.unit = each.unit;
    request.deficit_positive = each.deficit_positive;
    request.kind = each.kind;
    return import_text(ledger, each.text, request);
}

std::vector<std::string> places_of(const Findings& findings) {
    std::vector<std::string> places;
    for (const Finding& finding : findings.kept()) {
        places.push_back(std::string(finding.id) + " " + std::to_string(finding.place.line) + ":" +
                         std::to_string(finding.place.column));
    }
    return places;
}

const std::vector<FindingCase>& import_cases() {
    static const std::vector<FindingCase> cases = {
        // The file
        {"", {"V002 0:0"}},
        {"\xEF\xBB\xBF\r\n\r\n", {"V002 0:0"}},
        {tidy, {"V002 0:0"}},
        {tidy + "\n\n", {"V002 0:0"}},
        {tidy + "X01,2017-18,9,EXP_TOTAL,,1,,,\n", {"V102 2:0", "V002 0:0"}},
        {"PK\x03\x04 and the rest of a packed file", {"V036 0:0"}},
        {std::string("\xFF\xFEo\x00r", 5), {"V003 1:2"}},
        {tidy + "X01,2017-18,9,ACU_NHS,R,\xA3"
                "1,,,\n",
         {"V108 0:0"}},
        {tidy + "X01,2017-18,9,ACU_NHS,R," + std::string(1, '\0') + ",,,\n", {"V003 2:25"}},
        {"name,amount\nAshford,1\n", {"V004 1:0"}},
        {tidy + "X01,2017-18,9,ACU_NHS,R,1,1,1,1\n", {"V004 1:0"}, "long"},
        {"line,line\n", {"V005 1:6"}},
        {tidy + "X01,2017-18,9,ACU_NHS,R,1,1,1\n", {"V006 2:0"}},
        {tidy + "\nX01,2017-18,9,ACU_NHS,R,1,204,500,1,1\n", {"V006 3:0"}},
        {sources + "S2,A,B\n", {"V006 2:0"}},
        {tidy + "X01,2017-18,9,\"ACU\"_NHS,R,1,1,1,1\n", {"V007 2:20"}},
        {tidy + "X01,2017-18,9,ACU_NHS,R,1,1,1,\"1\n", {"V007 2:31"}},
        {"organisation,financial_year,month,line,recurrence,plan_ytd,actual_ytd,plan_year,forecast_year,remark\n"
         "X01,2017-18,9,ACU_NHS,R,1,1,1,1,why\n",
         {"V008 1:95"}},
        // Who, when, what
        {tidy + "X99,2017-18,9,ACU_NHS,R,1,1,1,1\n", {"V010 2:1"}},
        {wide + "Ashfort,2017-18,9,ACU_NHS,plan_ytd,R,1\n", {"V010 2:1"}},
        {statements +
             "South East Coast CCG,2017-18,outturn,2018-08,outturn_in_year,-7.3,surplus_positive,S1,high,,exact\n",
         {"V010 2:1"}},
        {tidy + "X01,2017-18,9,ACU_NHX,R,1,1,1,1\n", {"V011 2:15"}},
        {risks + "X01,2017-18,9,Winter,NO_LINE,5,5000,R,,\n", {"V011 2:22"}},
        {tidy + "X01,2017-18,9,ACU_NHS,R,1O3,,,\n", {"V012 2:25"}},
        {tidy + "X01,2017-18,9,ACU_NHS,R,1,(-2),£3m,4k\n", {"V012 2:27", "V012 2:32", "V012 2:36"}},
        {wide + "X01,2017-18,9,ACU_NHS,plan_ytd,R,none\n", {"V012 2:34"}},
        {statements + "09C,2017-18,plan,,in_year_plan,small,surplus_positive,S1,high,,\n", {"V012 2:32"}},
        {tidy + "X01,2017-18,9,ACU_NHS,R,1.005,1.000,,\n", {"V013 2:25"}},
        {wide + "X01,2017-18,9,ACU_NHS,plan_ytd,R,0.000001\n", {"V013 2:34"}},
        {tidy + "X01,2017-18,9,ACU_NHS,R,10000000000000.01,-10000000000000,,\n", {"V014 2:25"}},
        {tidy + "X01,2017-18,9,ACU_NHS,R,123456789,1,,\n", {"V014 2:25"}, {}, MoneyUnit::millions},
        {tidy + "X01,2017-19,9,ACU_NHS,R,1,1,1,1\n", {"V015 2:5"}},
        {tidy + "X01,2035-36,9,ACU_NHS,R,1,1,1,1\n", {"V015 2:5"}},
        {tidy + "X01,2017-18,14,ACU_NHS,R,1,1,1,1\n", {"V016 2:13"}},
        {tidy + "X01,2017-18,13,ACU_NHS,R,1,1,1,1\n", {"V016 2:13"}},
        {tidy + "X01,2017-18,April,ACU_NHS,R,1,1,1,1\n", {"V016 2:13"}},
        {statements + "09C,2017-18,M13,2018,outturn_in_year,-9,surplus_positive,S1,high,,\n", {"V016 2:13"}},
        {wide + "X01,2017-18,9,ACU_NHS,plan_year,R,1\n", {"V017 2:23"}},
        {statements + "09C,2017-18,plan,,wishful_thinking,1,surplus_positive,S1,high,,\n", {"V017 2:19"}},
        {tidy + "X01,2017-18,9,ACU_NHS,X,1,1,1,1\n", {"V018 2:23"}},
        {wide + "X01,2017-18,9,ACU_NHS,plan_ytd,r,1\n", {"V018 2:32"}},
        {tidy + "91Q,2017-18,9,ACU_NHS,R,1,1,1,1\n", {"V019 2:1"}},
        {tidy + "09C,2020-21,1,ACU_NHS,R,1,1,1,1\n", {"V019 2:1"}},
        // The rows together
        {tidy + "X01,2017-18,9,ACU_NHS,R,1,1,1,1\nX01,2017-18,8,ACU_NHS,R,1,1,1,1\nX01,2017/18,M9,ACU_NHS,,2,2,2,2\n",
         {"V021 2:0", "V021 4:0"}},
        {wide + "X01,2017-18,9,ACU_NHS,plan_ytd,R,1\nX01,2017-18,9,ACU_NHS,plan_fy,R,1\nX01,2017-18,9,ACU_NHS,plan_ytd,"
                "R,1\n",
         {"V021 4:0"}},
        {events + "09C,2018-02-13,rating,Good,S1,high\n09C,2018-02-13,rating,Good,S1,high\n", {"V021 3:0"}},
        {tidy + "X01,2017-18,9,PC_GPIT,,100,100,100,100\nX01,2017-18,9,PC_GPIT,R,60,60,60,60\nX01,2017-18,9,PC_GPIT,NR,40,40,40,40\n", {"V048 2:0"}},
        {wide + "X01,2017-18,9,PC_GPIT,plan_ytd,R,60\nX01,2017-18,9,PC_GPIT,plan_ytd,,100\nX01,2017-18,9,PC_GPIT,actual_ytd,NA,100\n",
         {"V048 3:0", "V048 4:0"}},
        {tidy + "X01,2017-18,9,ACU_NHS,R,1.00,,,\nX01,2017-18,9,ACU_AMB,R,2.00,,,\nX01,2017-18,9,EXP_ACUTE,,3.01,,,\n",
         {"V022 4:0"}},
        {tidy + ",2017-18,9,ACU_NHS,R,1,1,1,1\n", {"V023 2:1"}},
        {tidy + "X01,,,,,1,1,1,1\n", {"V023 2:5", "V023 2:6", "V023 2:7"}},
        {statements + ",,,,,1,,,,,\n",
         {"V023 2:1", "V023 2:2", "V023 2:3", "V023 2:5", "V023 2:8", "V023 2:9", "V023 2:10"}},
        {targets + "X01,2017-18,control_total,,,,,,\n", {"V023 2:27"}},
        {statements + "09C,2017-18,plan,,in_year_plan,1,surplus_positive,S1,certain,,perhaps\n",
         {"V024 2:54", "V024 2:63"}},
        {targets + "X01,2017-18,hope,1,,,,,\n", {"V024 2:13"}},
        {transfers + "2017-18,X01,X02,both,1,,,NR,maybe,,\n", {"V024 2:17", "V024 2:29"}},
        {statements + "09C,2017-18,plan,,in_year_plan,1,surplus_positive,S99,high,,\n", {"V025 2:51"}},
        {sources + "S1,Another paper,A title,2018-02-13,\n", {"V026 2:0"}},
        {sources + "S2,A paper,A title,2018,\nS2,Another paper,A title,2018,\n", {"V026 2:0", "V026 3:0"}},
        {statements + "09C,2017-18,plan,13/02/2018,in_year_plan,1,surplus_positive,S1,high,,\n", {"V027 2:18"}},
        {events + "09C,2018-02-30,rating,Good,S1,high\n", {"V027 2:5"}},
        {statements + "09C,2017-18,plan,,in_year_plan,1,amount,S1,high,,\n", {"V028 2:34"}},
        {statements + "09C,2017-18,plan,,qipp_target,1,surplus_positive,S1,high,,\n", {"V028 2:33"}},
        {tidy + "X01,2017-18,9,MEM_POP,,134018.00,134018.5,,\n", {"V029 2:34"}},
        {populations + "09C,2016-03,about 126000,registered,S1,high,\n", {"V029 2:13"}},
        {tidy + "EK4,2017-18,9,ACU_NHS,R,1,1,1,1\nENG,2017-18,9,ACU_NHS,R,1,1,1,1\n", {"V030 2:1", "V030 3:1"}},
        {populations + "09C,2016-03,-126000,registered,S1,high,\n", {"V035 2:13"}},
        {transfers + "2017-18,X01,X02,giver,-3000000,,,NR,no,,\n", {"V035 2:23"}},
        {transfers + "2017-18,X01,X01,giver,3000000,,,NR,no,,\n", {"V033 2:13"}},
        {risks + "X01,2017-18,9,Winter,,5,10001,R,,\n", {"V035 2:25"}},
        // What was published
        {figures + "X01,2017-18 M09,forecast,surplus_deficit,total,forecast_outturn,-9,GBPm,£8m deficit,\n", {"V106 2:65"}, {}, {}, false, "board_paper"},
        {figures + ",2017-18 M09,forecast,surplus_deficit,total,forecast_outturn,-9,GBPm,,\n", {"V045 2:0"}, {}, {}, false, "board_paper"},
        // A file of rejects
        {rejected + "X01,2017-18,9,ACU_NHS,R,1,1,1,1,import 7 line 2,\n", {"V041 2:33"}},
        {rejected + "X01,2017-18,9,ACU_NHS,R,1,1,1,1,,\n", {"V041 2:33"}},
        // What was said on the command line
        {.text = wide + "X01,2017-18,9,ACU_NHS,plan_ytd,R,1\n", .found = {"V034 0:0"}, .unit = MoneyUnit::thousands},
        {.text = statements + "09C,2017-18,plan,,in_year_plan,1,surplus_positive,S1,high,,\n",
         .found = {"V034 0:0", "V034 0:0", "V034 0:0"},
         .unit = MoneyUnit::pounds,
         .deficit_positive = true,
         .kind = "press"},
        // Warnings, which keep nothing out
        {statements + "91Q,2017-18,annual,2018,savings_target,1,amount,S1,low,,\n", {"V101 2:0"}},
        {figures + "09C,2019-20 M12,f,surplus_deficit,total,forecast_outturn,-9,GBPm,,\n09C,2020-21 M01,f,surplus_deficit,total,forecast_outturn,-9,GBPm,,\n"
                   "91Q,2019-20,f,surplus_deficit,total,forecast_outturn,-9,GBPm,,\n09C,2021-22,f,surplus_deficit,total,forecast_outturn,-9,GBPm,,\n",
         {"V101 3:0", "V101 4:0"}, {}, {}, false, "board_paper"},
        {tidy + "X01,2017-18,9,ACU_NHS,R,1,,,\nX01,2017-18,9,EXP_MH,,3,,,\n", {"V102 3:0"}},
        {tidy + "X01,2014-15,9,RES_BCF,R,1,1,1,1\nX02,2014-15,9,RES_BCF,R,1,1,1,1\n", {"V103 2:15"}},
        {tidy + "X01,2018-19,9,RSV_RISK,NR,1,1,1,2\n", {"V103 2:15"}},
        {.text = tidy + "X01,2017-18,9,ACU_NHS,R,2,1,1,2\n",
         .found = {"V104 0:0"},
         .before = tidy + "X01,2017-18,9,ACU_NHS,R,1,1,1,1\n"
                          "X01,2017-18,9,ACU_AMB,R,1,1,1,1\n"
                          "X01,2017-18,9,MH_NHS,R,1,1,1,1\n"},
        {.text = tidy + "X01,2017-18,9,ACU_NHS,R,9,7,12,12\n",
         .found = {"V111 2:0"},
         .before = tidy + "X01,2017-18,8,ACU_NHS,R,8,8,12,12\n"},
        {.text = tidy + "X01,2017-18,8,ACU_NHS,R,8,8,12,12\n",
         .found = {"V111 2:0"},
         .before = tidy + "X01,2017-18,9,ACU_NHS,R,9,7,12,12\n"},
        {.text = tidy + "X01,2017-18,9,ACU_NHS,R,9,9,13,12\n",
         .found = {"V112 2:0"},
         .before = tidy + "X01,2017-18,8,ACU_NHS,R,8,8,12,12\n"},
        {tidy + "X01,2017-18,9,ACU_NHS,R,900,900,1200,950\n", {"V113 2:0"}},
        {tidy + "X01,2017-18,9,QIPP_TXN_R,R,90,900,120,1200\n", {"V114 2:0"}},
        // A row in another month: a return that lacks the others of its month. Thousands among pounds, in a return and in a paper.
        {.text = tidy + "X01,2017-18,9,ACU_NHS,R,900,900,1200,1200\n",
         .found = {"V117 2:0"},
         .before = tidy + "X01,2017-18,8,ACU_NHS,R,800,800,1200,1200\nX01,2017-18,8,COM_NHS,R,80,80,120,120\n"},
        {.text = tidy + "X01,2017-18,3,ACU_NHS,R,900000,900000,3600000,3600000\n",
         .found = {"V118 2:0"},
         .before = tidy + "X01,2017-18,2,ACU_NHS,R,600,600,3600000,3600000\n"},
        {figures + "X01,2017-18 M09,acute,acute,total,plan_ytd,5.1,GBPm,5.1,\nX01,2017-18 M09,acute,acute,total,actual_ytd,5.2,GBP000,5.2,\n",
         {"V118 3:0"}, {}, {}, false, "board_paper"},
        {.text = tidy + "X01,2017-18,8,ACU_NHS,R,,,,\nX01,2017-18,9,ACU_NHS,R,900,900,1200,1200\n",
         .found = {"V119 2:0"},
         .before = tidy + "X01,2017-18,8,ACU_NHS,R,800,800,1200,1200\n"},
        {.text = tidy + "X01,2017-18,1,RES_BF,NR,-80,-80,-80,-80\n",
         .found = {"V115 2:0"},
         .before = tidy + "X01,2016-17,12,RES_PROG_REC,R,1000,1000,1000,1000\nX01,2016-17,12,ACU_NHS,R,1000,1100,1000,1100\n"
                          "X01,2016-17,12,RES_BF,NR,50,50,50,50\n"},
        {tidy + "X01,2017-18,9,ACU_NHS,R,,1,,\nX01,2017-18,9,EXP_ACUTE,,3,1,,\n", {"V102 3:0"}},
    };
    return cases;
}

const std::vector<FindingCase>& body_cases() {
    static const std::vector<FindingCase> cases = {
        {"", {"V002 0:0"}},
        {bodies, {"V002 0:0"}},
        {"\xFF\xFE", {"V002 0:0"}},
        {std::string("\xFF\xFEo\x00r", 5), {"V003 1:2"}},
        {"name,code,kind,opened_on,closed_on\n", {"V004 1:0"}},
        {bodies + "X10,Invented CCG 10,ccg\n", {"V006 2:0"}},
        {bodies + "X10,\"Invented\" CCG 10,ccg,,\n", {"V007 2:15"}},
        {bodies + "X10,Invented CCG 10,ccg,,\nX10,Invented CCG 11,ccg,,\n", {"V021 3:1"}},
        {bodies + ",,,,\n", {"V023 2:1", "V023 2:2", "V023 2:3"}},
        {bodies + "X10,Invented CCG 10,trust,,\n", {"V024 2:21"}},
        {bodies + "X10,Invented CCG 10,ccg,2013,2020-03\n", {"V027 2:25", "V027 2:30"}},
        {bodies + "09C,NHS Canterbury CCG,ccg,2013-04-01,2020-03-31\n", {"V031 2:1"}},
        {bodies + "09C,NHS Ashford CCG,ccg,2013-04-02,\n", {"V031 2:1"}},
        {bodies + "ashford,Another body,ccg,,\n", {"V032 2:1"}},
        {bodies + "X10,NHS Ashford CCG,ccg,,\n", {"V032 2:5"}},
        {bodies + "X10,Invented CCG 10,ccg,2020-04-01,2013-03-31\n", {"V033 2:36"}},
    };
    return cases;
}

TEST(EveryFinding, OfAnImportIsMadeAndPlaced) {
    for (const FindingCase& each : import_cases()) {
        Database ledger = ledger_with_a_source();
        if (!each.before.empty()) {
            ASSERT_EQ(import_text(ledger, each.before).state, FileOutcome::State::imported);
        }
        const auto before = contents_of(ledger);
        const FileOutcome outcome = outcome_of(ledger, each);
        EXPECT_EQ(places_of(outcome.findings), each.found) << each.text << words_of(outcome);
        if (outcome.findings.errors() > 0) {
            EXPECT_EQ(outcome.state, FileOutcome::State::rejected) << each.text;
            EXPECT_EQ(contents_of(ledger), before) << each.text;
        } else {
            EXPECT_EQ(outcome.state, FileOutcome::State::imported) << each.text;
        }
    }
}

TEST(EveryFinding, OfAListOfBodiesIsMadeAndPlaced) {
    for (const FindingCase& each : body_cases()) {
        Database ledger = ledger_with_bodies();
        const auto before = contents_of(ledger);
        const TemporaryFolder folder;
        const OrganisationsAdded outcome = add_organisations(ledger, folder.file("bodies.csv", each.text));
        EXPECT_EQ(places_of(outcome.findings), each.found) << each.text << outcome.findings.text("bodies.csv");
        EXPECT_EQ(contents_of(ledger), before) << each.text;
    }
}

TEST(EveryFinding, OfAFileThatCannotBeReadIsMade) {
    Database ledger = ledger_with_bodies();
    const TemporaryFolder folder;
    std::filesystem::create_directory(folder / "sub");
    for (const auto& file : {folder / "none.csv", folder / "sub"}) {
        const auto outcomes = import_all(ledger, {file});
        EXPECT_THAT(places_of(outcomes.at(0).findings), ElementsAre("V001 0:0"));
        EXPECT_EQ(outcomes.at(0).state, FileOutcome::State::rejected);
        EXPECT_THAT(places_of(add_organisations(ledger, file).findings), ElementsAre("V001 0:0"));
    }
}

TEST(EveryFinding, HasACaseHere) {
    // What no text of one layout can cause: V001 stands above; workbooks are in workbook_test.cpp and encodings_test.cpp, published
    // tables in published_table_test.cpp and heading_check_test.cpp.
    std::set<std::string> covered = {"V001", "V037", "V038", "V039", "V040", "V042", "V043", "V044",
                                     "V046", "V047", "V049", "V105", "V107", "V109", "V110", "V116"};
    for (const auto* cases : {&import_cases(), &body_cases()}) {
        for (const FindingCase& each : *cases) {
            for (const std::string& found : each.found) {
                covered.insert(found.substr(0, 4));
            }
        }
    }
    std::set<std::string> listed;
    for (const FindingKind& kind : finding_kinds()) {
        listed.insert(std::string(kind.id));
    }
    EXPECT_EQ(covered, listed);
}

TEST(EveryFinding, SaysWhatIsWrongAndWhatToDo) {
    for (const FindingCase& each : import_cases()) {
        Database ledger = ledger_with_a_source();
        const FileOutcome outcome = outcome_of(ledger, each);
        for (const Finding& finding : outcome.findings.kept()) {
            EXPECT_FALSE(finding.message.empty()) << each.text;
            EXPECT_TRUE(!finding.fix.empty() || severity_of(finding) == Severity::warning)
                << each.text << finding.message;
        }
    }
}

// ------------------------------------------------------------------------------------------------------- many at once

TEST(Findings, AllErrorsOfAFileComeInOneRun) {
    Database ledger = ledger_with_bodies();
    const FileOutcome outcome = import_text(ledger, tidy +
                                                        "X99,2017-19,14,NO_LINE,X,a,b,1.001,1e5\n"
                                                        "X01,2017-18,9,ACU_NHS,R,1,1,1\n"
                                                        "EK4,2014-15,9,RES_BCF,R,1,1,1,1\n"
                                                        "X01,2017-18,9,ACU_NHS,R,1,1,1,1\n"
                                                        "X01,2017-18,9,ACU_NHS,R,1,1,1,1\n");
    EXPECT_THAT(places_of(outcome.findings),
                ElementsAre("V010 2:1", "V015 2:5", "V016 2:13", "V011 2:16", "V018 2:24", "V012 2:26", "V012 2:28",
                            "V013 2:30", "V012 2:36", "V006 3:0", "V030 4:1", "V103 4:15", "V021 6:0"));
    EXPECT_EQ(outcome.rows_read, 5U);
}

TEST(Findings, MoreThanTwentyOfAKindAreCountedAndNotListed) {
    Database ledger = ledger_with_bodies();
    std::string text = tidy;
    for (int i = 0; i < 45; ++i) {
        text += "X01,2017-18,9,ACU_NHS,R,x,1,1,1\n";
    }
    text += "X99,2017-18,9,ACU_NHS,R,1,1,1,1\n";
    const FileOutcome outcome = import_text(ledger, text);
    EXPECT_EQ(outcome.findings.errors(), 46U);
    EXPECT_EQ(outcome.findings.count_of("V012"), 45U);
    EXPECT_EQ(outcome.findings.kept().size(), 21U);
    EXPECT_THAT(outcome.findings.text("m9.csv"), HasSubstr("and 25 more like V012 in m9.csv\n"));
    EXPECT_THAT(outcome.findings.text("m9.csv"),
                HasSubstr("error[V010] m9.csv:47:1 (organisation): no body is called \"X99\""));
}

TEST(Findings, ReadAsPeopleReadThem) {
    Database ledger = ledger_with_bodies();
    const FileOutcome outcome = import_text(ledger, tidy + "X01,2017-18,9,ACU_NHS,R,1000,1O33.1,,\n");
    EXPECT_EQ(outcome.findings.text("bad.csv"),
              "error[V012] bad.csv:2:30 (actual_ytd): \"1O33.1\" is not a number (letter O at character 2)\n"
              "    2 | X01,2017-18,9,ACU_NHS,R,1000,1O33.1,,\n"
              "      |                              ^^^^^^\n"
              "   fix: write 1033.1\n");
}

TEST(Findings, ErrorsComeBeforeWarnings) {
    Findings findings;
    findings.add({.id = "V101", .place = {}, .field = {}, .message = "a warning", .fix = {}});
    findings.add({.id = "V002", .place = {}, .field = {}, .message = "an error", .fix = {}});
    EXPECT_EQ(findings.text("a.csv"), "error[V002] a.csv: an error\nwarning[V101] a.csv: a warning\n");
    EXPECT_EQ(findings.errors(), 1U);
    EXPECT_EQ(findings.warnings(), 1U);
    EXPECT_EQ(Findings().text("a.csv"), "");
}

TEST(FindingKinds, AreInOrderAndSayEverything) {
    std::string before;
    for (const FindingKind& kind : finding_kinds()) {
        EXPECT_LT(before, kind.id);
        before = kind.id;
        EXPECT_EQ(kind.severity == Severity::warning, kind.id.substr(0, 2) == "V1") << kind.id;
        for (const std::string_view words : {kind.title, kind.meaning, kind.remedy}) {
            EXPECT_FALSE(words.empty()) << kind.id;
        }
        EXPECT_EQ(finding_kind(kind.id), &kind);
    }
    EXPECT_NE(finding_kind("v012"), nullptr);
    EXPECT_EQ(finding_kind("V999"), nullptr);
}

// -------------------------------------------------------------------------------------------------- what must not slip

// A row that the tables refuse is a mistake in the file: it is found and placed like any other, and never ends the program.
TEST(EveryFinding, ARowThatTheLedgerCannotHoldIsFoundInTheFile) {
    const std::string effects =
        "organisation,financial_year,kind,description,in_year,annual,first_month,recurrence,evidence,judged_by,judged_"
        "on,source\n";
    const std::vector<std::string> texts = {
        populations + "09C,2016-03,-126000,registered,S1,high,\n",
        transfers + "2017-18,X01,X02,giver,-3000000,,,NR,no,,\n",
        transfers + "2017-18,X01,X01,giver,3000000,,,NR,no,,\n",
        risks + "X01,2017-18,9,Winter,,5,10001,R,,\n",
        risks + "X01,2017-18,9,Winter,,5,-1,R,,\n",
        effects + "X01,2017-18,qipp,Scheme,,5,,R,,,,\n",
        effects + "X01,2017-18,qipp,Scheme,,5,13,R,,,,\n",
    };
    for (const std::string& text : texts) {
        Database ledger = ledger_with_a_source();
        const auto before = contents_of(ledger);
        try {
            const FileOutcome outcome = import_text(ledger, text);
            EXPECT_EQ(outcome.state, FileOutcome::State::rejected) << text;
            ASSERT_EQ(outcome.findings.errors(), 1U) << text << words_of(outcome);
            EXPECT_EQ(outcome.findings.kept().front().place.line, 2U) << text;
        } catch (const std::exception& error) {
            ADD_FAILURE() << text << "ended with: " << error.what();
        }
        EXPECT_EQ(contents_of(ledger), before) << text;
    }
}

TEST(EveryFinding, ABodyThatWouldCloseBeforeItOpenedIsFoundInTheFile) {
    Database ledger = ledger_with_bodies();
    const TemporaryFolder folder;
    try {
        // The ledger knows that X01 opened on 2013-04-01.
        const auto outcome =
            add_organisations(ledger, folder.file("bodies.csv", bodies + "X01,CCG X (invented),ccg,,2012-03-31\n"));
        EXPECT_EQ(outcome.findings.errors(), 1U);
    } catch (const std::exception& error) {
        ADD_FAILURE() << error.what();
    }
}

TEST(EveryFinding, TwoNewBodiesOfOneNameAreFoundInTheFile) {
    const TemporaryFolder folder;
    for (const std::string rows :
         {"Y01,Twin CCG,ccg,,\nY02,Twin CCG,ccg,,\n", "Y01,Twin CCG,ccg,,\nY02,twin ccg,ccg,,\n",
          "Y01,Y02,ccg,,\nY02,Other CCG,ccg,,\n", "Y01,One CCG,ccg,,\ny01,Other CCG,ccg,,\n"}) {
        Database ledger = ledger_with_bodies();
        EXPECT_EQ(add_organisations(ledger, folder.file("bodies.csv", bodies + rows)).findings.errors(), 1U) << rows;
    }
}

}  // namespace
}  // namespace ccgledger
