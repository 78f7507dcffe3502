#include <gtest/gtest.h>

#include <chrono>
#include <random>
#include <string>

#include "form/read.hpp"
#include "words.hpp"

namespace jixiao::form {
namespace {

// Any input gives forms or an error with its file, and soon.
void expect_answer(std::string_view name, std::string const& bytes) {
  auto const start = std::chrono::steady_clock::now();
  auto const reading = read(name, bytes);
  EXPECT_TRUE(!reading.forms.empty() || !reading.errors.empty());
  for (auto const& error : reading.errors) EXPECT_EQ(error.place.file, name);
  EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(20));
}

std::string repeated(std::string_view text, std::size_t times) {
  std::string out;
  out.reserve(text.size() * times);
  for (std::size_t i = 0; i < times; ++i) out += text;
  return out;
}

constexpr std::string_view heads = "一级指标,二级指标,三级指标,指标值,完成值,分值,得分\n";

TEST(Hostile, HugeLinesAndCells) {
  for (auto const name : {"f.txt", "f.csv", "f.xml"}) {
    SCOPED_TRACE(name);
    expect_answer(name, std::string(10'000'000, 'x'));
    expect_answer(name, repeated("指标", 300'000));
    expect_answer(name, std::string(1'000'000, '('));
    expect_answer(name, std::string(1'000'000, ':'));
    expect_answer(name, std::string(1'000'000, '<'));
    expect_answer(name, std::string(1'000'000, '"'));
    expect_answer(name, std::string(heads) + "产出指标,数量指标,\"" + std::string(10'000'000, 'x') +
                            "\",1,1,1,1\n");
  }
}

TEST(Hostile, HugeNumbersOfColumnsAndRows) {
  for (auto const name : {"f.txt", "f.csv"}) {
    SCOPED_TRACE(name);
    for (std::string const cell :
         {",", "\t", "一级指标,", "一级指标\t", "三级指标\t指标值\t完成值\t"})
      expect_answer(name, repeated(cell, 100'000));
    expect_answer(name, repeated("\n", 500'000) + "x");
    expect_answer(name, repeated("项目名称,甲\n", 20'000));
    expect_answer(name, repeated(std::string(heads), 4'000));
    expect_answer(name, repeated("项目支出绩效自评表\n", 20'000));
    expect_answer(name, repeated("项目支出绩效自评表\n" + std::string(heads), 2'000));
  }
}

TEST(Hostile, DeepAndWideXml) {
  std::string const root = "<form xmlns=\"urn:jixiao:form:1\">";
  expect_answer("f.xml", root + repeated("<a>", 1'000'000));
  expect_answer("f.xml", root + repeated("<a>", 300'000) + repeated("</a>", 300'000) + "</form>");
  expect_answer("f.xml", root + repeated("<year/>", 100'000) + "</form>");
  expect_answer("f.xml",
                "<!DOCTYPE a [" + repeated("<!ENTITY a \"&a;&a;\">", 10'000) + "]>" + root);
}

TEST(Hostile, LoneQuotesAndZeros) {
  expect_answer("f.csv", std::string(heads) + "\"");
  expect_answer("f.csv", "\"" + std::string(heads));
  expect_answer("f.csv", std::string(1'000'000, '\0'));
  expect_answer("f.txt", std::string(heads) + std::string(1, '\0'));
}

// Cuts and flips of a good document never do worse than an error.
TEST(Hostile, DamagedDocuments) {
  std::string const folder = std::string(JIXIAO_SOURCE_DIR) + "/docs/samples/";
  std::mt19937 random(20240101);
  for (auto const name : {"project.csv", "project.xml", "self-assessment.txt"}) {
    SCOPED_TRACE(name);
    std::string const good = file_text(folder + name);
    for (int i = 0; i < 60; ++i) {
      std::string bytes = good.substr(0, random() % good.size());
      if (i % 2 == 0) bytes = good;
      for (int k = 0; k < i % 5; ++k)
        if (!bytes.empty()) bytes[random() % bytes.size()] = static_cast<char>(random());
      expect_answer(name, bytes);
    }
  }
}

}  // namespace
}  // namespace jixiao::form
