package org.liangze.registry.region;

import java.util.List;
import org.liangze.kit.scope.Caller;
import org.liangze.kit.web.Refusal;
import org.liangze.registry.business.model.SearchWords;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Places for choosing from; public knowledge, so not limited to the caller's own. */
@RestController
class RegionController {
    private static final int MOST = 50;

    private final Regions regions;

    RegionController(Regions regions) {
        this.regions = regions;
    }

    /** The places directly below one; of the country when {@code parent} is left out. */
    @GetMapping("/regions")
    List<RegionView> children(Caller caller, @RequestParam(defaultValue = "") String parent) {
        return regions.children(parent);
    }

    /** Places by a part of their name (two characters or more) or the beginning of their code; fifty at most. */
    @GetMapping("/regions/search")
    List<RegionView> search(Caller caller, @RequestParam String q) {
        SearchWords words = SearchWords.of(q);
        if (words.none() || words.tooShort() || words.tooLong()) {
            throw Refusal.invalid("search-too-short", "请至少输入两个字");
        }
        return regions.search(words, MOST);
    }
}
