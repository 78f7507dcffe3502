#include "cli/in_order.hpp"  // stands alone

#include <gtest/gtest.h>

#include <numeric>
#include <stdexcept>
#include <string>

namespace jixiao::cli {
namespace {

TEST(InOrder, DeliversInOrderWhateverTheNumberOfJobs) {
  for (unsigned const jobs : {1u, 2u, 7u}) {
    std::vector<std::size_t> order;
    std::vector<std::string> results;
    in_order(
        100, jobs,
        [](std::size_t i) {
          if (i % 3 == 0) std::this_thread::yield();
          return std::to_string(i * i);
        },
        [&](std::size_t i, std::string result) {
          order.push_back(i);
          results.push_back(std::move(result));
        });
    std::vector<std::size_t> expected(100);
    std::iota(expected.begin(), expected.end(), 0);
    EXPECT_EQ(order, expected);
    EXPECT_EQ(results.back(), "9801");
  }
}

TEST(InOrder, StopsAtAnException) {
  for (unsigned const jobs : {1u, 4u}) {
    std::size_t delivered = 0;
    auto const run = [&] {
      in_order(
          50, jobs,
          [](std::size_t i) {
            if (i == 10) throw std::logic_error("ten");
            return i;
          },
          [&](std::size_t, std::size_t) { ++delivered; });
    };
    EXPECT_THROW(run(), std::logic_error);
    EXPECT_EQ(delivered, 10u);
  }
}

TEST(InOrder, StopsWhenDeliveryFails) {
  auto const run = [] {
    in_order(
        50, 4, [](std::size_t i) { return i; },
        [](std::size_t i, std::size_t) {
          if (i == 5) throw std::runtime_error("five");
        });
  };
  EXPECT_THROW(run(), std::runtime_error);
}

TEST(InOrder, HasNothingToDoForNothing) {
  in_order(
      0, 4, [](std::size_t i) { return i; }, [](std::size_t, std::size_t) { FAIL(); });
}

}  // namespace
}  // namespace jixiao::cli
