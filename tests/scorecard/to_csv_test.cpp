#include "scorecard/to_csv.hpp"  // stands alone

#include <gtest/gtest.h>

#include "scorecard/csv.hpp"
#include "some_card.hpp"

namespace jixiao {
namespace {

TEST(CsvCell, QuotesAndDisarmsFormulas) {
  EXPECT_EQ(csv_cell(""), "\"\"");
  EXPECT_EQ(csv_cell("a\"b,c"), "\"a\"\"b,c\"");
  for (std::string const text : {"=1", "+1", "-1", "@x", " =1", "＝1", "\t=1"})
    EXPECT_EQ(csv_cell(text).substr(0, 2), "\"'") << text;
  EXPECT_EQ(csv_cell("≥1"), "\"≥1\"");
  EXPECT_EQ(csv_cell("a\r\nb"), "\"a  b\"");
}

TEST(ToCsv, HasALineForEverythingScored) {
  std::string const start = "\"'=a&<b>.csv\",\"河道<script>\",";
  EXPECT_EQ(csv_head(),
            "\xEF\xBB\xBF"
            "file,form,row,level1,level2,name,target,actual,weight,declared,score,low,high,basis,"
            "verdict,findings,at\r\n");
  EXPECT_EQ(to_csv(some_card()),
            start +
                "execution,\"\",\"\",\"\",\"\",\"\",10,9.5,9.5,9.5,9.5,measured,confirmed,"
                "\"EXEC-LOW\",\"3\"\r\n" +
                start +
                "group,\"产出指标\",\"\",\"\",\"\",\"\",50,,40,40,48,measured,undeterminable,"
                "\"SUM-100\",\"5\"\r\n" +
                start +
                "indicator,\"产出指标\",\"数量指标\",\"长度\",\"≥10<公里>\",\"'=1+1\",30,30,20,20,"
                "28,measured,contradicted,\"SUM-100\",\"5\"\r\n" +
                start +
                "indicator,\"产出指标\",\"数量指标\",\"\",\"\",\"\",,,,,,,,\"SUM-100\",\"6\"\r\n" +
                start +
                "indicator,\"产出指标\",\"质量指标\",\"合格率\",\"\",\"\",20,20,20,20,20,measured,"
                "confirmed,\"\",\"7\"\r\n" +
                start +
                "group,\"满意度指标\",\"\",\"\",\"\",\"\",10,,10,0,10,measured,undeterminable,"
                "\"\",\"8\"\r\n" +
                start +
                "indicator,\"满意度指标\",\"满意度指标\",\"满意度\",\"\",\"\",10,10,10,0,10,"
                "measured,consistent,\"\",\"8\"\r\n" +
                start +
                "total,\"\",\"\",\"\",\"\",\"\",70,69.5,59.5,49.5,67.5,measured,contradicted,"
                "\"SUM-100 SUM-100\",\"\"\r\n");
}

}  // namespace
}  // namespace jixiao
