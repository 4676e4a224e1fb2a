package io.github.infrakit4j.oneview.benchmark;

import io.github.infrakit4j.oneview.OneView;
import io.github.infrakit4j.oneview.resource.ServerProfile;
import io.github.infrakit4j.oneview.rest.Page;
import java.util.ArrayList;
import java.util.List;

/** This project's client made to ask for one page after the other. */
final class InTurnContestant extends ClientContestant {
  InTurnContestant(StubAddress stub) {
    super(stub);
  }

  @Override
  int list(OneView oneView) {
    List<ServerProfile> all = new ArrayList<>();
    Page<ServerProfile> page = oneView.profiles().page(null, null, null);
    all.addAll(page.members());
    while (page.nextPageUri() != null) {
      page = oneView.profiles().page(page.nextPageUri());
      all.addAll(page.members());
    }
    return all.size();
  }
}
