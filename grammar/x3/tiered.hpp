#pragma once

#include "grammar/x3/words.hpp"

// 分档: a tariff by brackets, a tariff of a rate and a fee, or points by steps.
//   tiered  ::= tier { ";" tier }
//   tier    ::= ( bracket "," | subject ) charge | bracket "," | bracket points | step
//   bracket ::= name relation quantity | quantity sign name sign quantity
//   charge  ::= 按 [ words ] [ rate [ 标准 ] ] [ 和 ] [ "每" unit quantity ] { tariff }
//   points  ::= 得 n 分          step ::= "每" words quantity 扣 n 分
//   工程费用≤500万元,按0.35%收费;500<工程费用≤2000,按0.3%收费
//   财政直接支付按照资金量的0.05‰标准和每笔10元的标准计付手续费
//   群众满意率90%以上得10分,每降5%扣1分,扣完为止
// A bound printed without a unit where the bracket before it ends is in that bracket's unit
// (500<…≤2000 behind ≤500万元). A last tier that the cell's edge cut is left out.
namespace jixiao::grammar {

bool read_tiered(std::string_view text, Vocabulary const& words, ast::Expression& tree);

}  // namespace jixiao::grammar
