package org.liangze.registry.region;

import java.util.List;
import org.liangze.kit.scope.Caller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Places for choosing from; public knowledge, so not limited to the caller's own. */
@RestController
class RegionController {
    private final Regions regions;

    RegionController(Regions regions) {
        this.regions = regions;
    }

    /** The places directly below one; of the country when {@code parent} is left out. */
    @GetMapping("/regions")
    List<RegionView> children(Caller caller, @RequestParam(defaultValue = "") String parent) {
        return regions.children(parent);
    }
}
